package clinic.needlepoint.station;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A kiosk without a station: it has no lines and says nothing. */
public final class NoSensors implements StationSensors {

  private final @Nullable SensorTrouble trouble;

  /** A kiosk that shall have no station. */
  public NoSensors() {
    this.trouble = null;
  }

  /** A kiosk that shall have one and cannot. */
  public NoSensors(SensorTrouble trouble) {
    this.trouble = trouble;
  }

  @Override
  public Optional<SensorTrouble> trouble() {
    return Optional.ofNullable(trouble);
  }

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
