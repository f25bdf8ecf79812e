package clinic.needlepoint.setup;

import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import org.springframework.stereotype.Component;

/**
 * What an auditor takes home once: the log's public key. Trust comes from this sheet and never from
 * an export.
 */
@Component
public class EnrolmentSheet {
  private final Sites sites;
  private final DataDirectory data;

  EnrolmentSheet(Sites sites, DataDirectory data) {
    this.sites = sites;
    this.data = data;
  }

  /** The C2SP verifier key. */
  public String vkey() {
    Site site = sites.require();
    return LogKey.read(site.logName(), data.logKey()).vkey();
  }

  public Site site() {
    return sites.require();
  }
}
