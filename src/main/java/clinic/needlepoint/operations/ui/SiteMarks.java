package clinic.needlepoint.operations.ui;

import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.ui.ClinicZone;
import clinic.needlepoint.ui.Watermark;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Tells the shell where the clinic is, and whether it is a demo. */
@Component
class SiteMarks implements ClinicZone, Watermark {
  private final SiteKind kind;
  private final Sites sites;
  private final Clock clock;

  SiteMarks(SiteKind kind, Sites sites, Clock clock) {
    this.kind = kind;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public ZoneId zone() {
    return sites.find().map(Site::zone).orElse(clock.getZone());
  }

  @Override
  public boolean demo() {
    return kind == SiteKind.DEMO;
  }
}
