package clinic.needlepoint.station;

import java.util.Set;
import java.util.function.Consumer;

/** A kiosk without a station: it has no lines and says nothing. */
public final class NoSensors implements StationSensors {

  @Override
  public SensorKind kind() {
    return SensorKind.ABSENT;
  }

  @Override
  public Set<LineName> lines() {
    return Set.of();
  }

  @Override
  public void start(Consumer<Reading> listener) {
    // Nothing to listen to.
  }

  @Override
  public void stop() {
    // Nothing to free.
  }

  @Override
  public void perform(StationCommand command) {
    // No outputs.
  }
}
