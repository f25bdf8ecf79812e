package clinic.needlepoint;

import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.station.Station;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** A hand in the simulated station's drawer. */
public final class PackFromDrawer {
  private static final int SLOTS = 12;

  /** Another slot each time: no switch is worked twenty times a minute without seeming broken. */
  private static final AtomicInteger TAKEN = new AtomicInteger();

  private static final int TRIES = 200;

  private PackFromDrawer() {}

  /** Puts a pack into a slot where there is none, takes it out, and waits until that was seen. */
  public static void take(ApplicationContext kiosk) {
    Station station = kiosk.getBean(Station.class);
    SimulatedSwitches switches = station.switches().orElseThrow();
    LineName slot = LineName.slot(1 + TAKEN.getAndIncrement() % SLOTS);
    Instant from = kiosk.getBean(Clock.class).instant();
    for (int i = 0; i < TRIES; i++) {
      switches.move(slot, i % 20 < 10);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (station.slotsEmptiedBetween(from, kiosk.getBean(Clock.class).instant()) > 0) {
        return;
      }
    }
    throw new IllegalStateException("The drawer saw nothing leave.");
  }
}
