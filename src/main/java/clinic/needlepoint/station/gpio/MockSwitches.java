package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.SimulatedSwitches;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Presses the mock's inputs. The mock does not bounce, so each press feeds a few bounces first. */
final class MockSwitches implements SimulatedSwitches {
  private static final int BOUNCES = 3;
  private static final long BOUNCE_MS = 1;
  private static final long FALL_MS = 40;
  private static final long PRESS_MS = 120;

  private final Map<LineName, MockDigitalInput> inputs;

  MockSwitches(Map<LineName, MockDigitalInput> inputs) {
    this.inputs = Map.copyOf(inputs);
  }

  @Override
  public boolean isActive(LineName line) {
    return LinePolarity.isActive(line, input(line).state());
  }

  @Override
  public synchronized void move(LineName line, boolean active) {
    if (isActive(line) == active) {
      return;
    }
    for (int bounce = 0; bounce < BOUNCES; bounce++) {
      say(line, active);
      pause(BOUNCE_MS);
      say(line, !active);
      pause(BOUNCE_MS);
    }
    say(line, active);
  }

  @Override
  public synchronized void seatPen(int dock) {
    move(LineName.dock(dock, "presence"), true);
    startCharging(dock);
  }

  @Override
  public synchronized void takePen(int dock) {
    move(LineName.dock(dock, "presence"), false);
    charger(dock, false, false);
  }

  @Override
  public synchronized void startCharging(int dock) {
    charger(dock, true, false);
  }

  @Override
  public synchronized void finishCharging(int dock) {
    charger(dock, false, true);
  }

  @Override
  public synchronized void dropCartridge() {
    move(LineName.BIN_BEAM, true);
    pause(FALL_MS);
    move(LineName.BIN_BEAM, false);
  }

  @Override
  public synchronized void pressCallButton() {
    move(LineName.CALL_BUTTON, true);
    pause(PRESS_MS);
    move(LineName.CALL_BUTTON, false);
  }

  /** A charger's outputs are electronic and do not bounce. */
  private void charger(int dock, boolean charging, boolean full) {
    say(LineName.dock(dock, "charging"), charging);
    say(LineName.dock(dock, "standby"), full);
  }

  private void say(LineName line, boolean active) {
    input(line).mockState(LinePolarity.stateOf(line, active));
  }

  private MockDigitalInput input(LineName line) {
    MockDigitalInput input = inputs.get(line);
    if (input == null) {
      throw new IllegalArgumentException("The simulated station has no line " + line + ".");
    }
    return input;
  }

  private static void pause(long milliseconds) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }
}
