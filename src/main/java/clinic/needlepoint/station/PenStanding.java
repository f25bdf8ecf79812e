package clinic.needlepoint.station;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pen as it stands now.
 *
 * @param dock the dock that belongs to it
 * @param disinfecting the disinfection whose contact time runs
 * @param sessionsLeft by policy; empty when nobody knows when it was full
 */
public record PenStanding(
    Pen pen,
    OptionalInt dock,
    PenPower power,
    Cleanliness clean,
    Optional<Disinfection> disinfecting,
    OptionalInt sessionsLeft,
    Readiness readiness) {

  public String serial() {
    return pen.serial();
  }
}
