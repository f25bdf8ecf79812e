package clinic.needlepoint;

import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.station.SlotState;
import clinic.needlepoint.station.Station;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** A hand in the simulated station's drawer, which it leaves open. */
public final class PackFromDrawer {
  private static final int SLOTS = 12;
  private static final int TRIES = 200;

  /** Another slot each time: one that changed more often than a hand can would not be believed. */
  private static final AtomicInteger TAKEN = new AtomicInteger();

  private PackFromDrawer() {}

  /** Takes a pack out of a slot, where there is none after putting one in; waits until seen. */
  public static void take(ApplicationContext kiosk) {
    Station station = kiosk.getBean(Station.class);
    SimulatedSwitches switches = station.switches().orElseThrow();
    int slot = TAKEN.getAndIncrement() % SLOTS + 1;
    switches.move(LineName.DRAWER_CLOSED, false);
    switches.move(LineName.slot(slot), true);
    await(station, slot, SlotState.FULL);
    switches.move(LineName.slot(slot), false);
    await(station, slot, SlotState.EMPTY);
  }

  private static void await(Station station, int slot, SlotState wanted) {
    for (int i = 0; i < TRIES; i++) {
      if (station.snapshot().drawer().slots().get(slot) == wanted) {
        return;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("The drawer saw nothing: " + station.snapshot().drawer());
  }
}
