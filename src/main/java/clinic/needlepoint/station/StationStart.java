package clinic.needlepoint.station;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the station with the kiosk, and not with a command that only reads or exports. */
@Component
@ConditionalOnWebApplication
class StationStart {
  private final Station station;
  private final DrawerLock lock;

  StationStart(Station station, DrawerLock lock) {
    this.station = station;
    this.lock = lock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    station.start();
    station.command(lock.command());
  }
}
