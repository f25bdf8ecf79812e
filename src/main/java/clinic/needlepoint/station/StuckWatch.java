package clinic.needlepoint.station;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after each start, and then with each new day, for lines that no longer change. */
@Component
class StuckWatch {
  private static final Logger LOG = LoggerFactory.getLogger(StuckWatch.class);

  private final Station station;
  private final JdbcLineUse uses;
  private final ProtocolValues protocol;
  private final Sites sites;
  private final Clock clock;
  private @Nullable LocalDate looked;

  StuckWatch(Station station, JdbcLineUse uses, ProtocolValues protocol, Sites sites, Clock clock) {
    this.station = station;
    this.uses = uses;
    this.protocol = protocol;
    this.sites = sites;
    this.clock = clock;
  }

  /** A minute after the start every line has said what it says. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void look() {
    ZoneId zone = sites.find().<ZoneId>map(Site::zone).orElse(ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (today.equals(looked) || !station.snapshot().connected()) {
      return;
    }
    try {
      int days = protocol.require(ProtocolKey.SENSOR_STUCK_DAYS).value();
      station.stuck(uses.read(zone).stuck(days, today));
      looked = today;
    } catch (RuntimeException exception) {
      LOG.warn("Lines that no longer change were not looked for: {}", exception.toString());
    }
  }
}
