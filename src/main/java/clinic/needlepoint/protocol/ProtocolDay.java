package clinic.needlepoint.protocol;

import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Which day it is at the clinic; before the clinic is set up, in UTC. */
@Component
class ProtocolDay {
  private final Sites sites;
  private final Clock clock;

  ProtocolDay(Sites sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
  }

  LocalDate today() {
    ZoneId zone = sites.find().map(Site::zone).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
