package clinic.needlepoint.station;

import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Watches the time in which a scan may follow its cartridge, and keeps lamp and buzzer going. */
@Component
public class AlarmWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);

  private final Takings takings;
  private final Alarms alarms;
  private final Station station;
  private final QuietHours quiet;
  private final Sites sites;
  private final Clock clock;

  AlarmWatch(
      Takings takings, Alarms alarms, Station station, QuietHours quiet, Sites sites, Clock clock) {
    this.takings = takings;
    this.alarms = alarms;
    this.station = station;
    this.quiet = quiet;
    this.sites = sites;
    this.clock = clock;
  }

  /** Whether alarms may sound now. */
  public boolean maySound() {
    ZoneId zone = sites.find().map(Site::zone).orElse(ZoneOffset.UTC);
    return !quiet.at(LocalTime.ofInstant(clock.instant(), zone));
  }

  /** Whether the station's buzzer should sound now. */
  boolean sounds() {
    return !alarms.calling().isEmpty() && maySound();
  }

  @Scheduled(fixedDelay = 1_000)
  void look() {
    if (!takings.mayWait() || !station.snapshot().connected()) {
      return;
    }
    try {
      takings.settle(clock.instant());
    } catch (RuntimeException exception) {
      LOG.warn("Cartridges and scans could not be compared: {}", exception.toString());
    }
  }

  @TransactionalEventListener
  void changed(AlarmsChanged event) {
    signal();
  }

  /** Also with the hours of the clock, and after a restart. */
  @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
  void signal() {
    boolean calls = !alarms.calling().isEmpty();
    station.command(new StationCommand.AlarmLamp(calls));
    station.command(new StationCommand.Buzzer(calls && maySound()));
  }
}
