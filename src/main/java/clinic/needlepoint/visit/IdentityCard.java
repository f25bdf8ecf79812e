package clinic.needlepoint.visit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What staff compare with the person: no names, which a wrong person could agree to.
 *
 * @param birth to ask the person for
 * @param elsewhere the clinic where the appointment is, when it is not this one
 * @param cancelled whether the appointment was called off
 */
public record IdentityCard(
    Visit visit,
    LocalDate birth,
    Identity identity,
    Optional<String> elsewhere,
    boolean cancelled) {

  /** Whether this appointment can be checked in to here. */
  public boolean bookedHere() {
    return elsewhere.isEmpty() && !cancelled;
  }

  /** What identifies a person is not printed. */
  @Override
  public String toString() {
    return "IdentityCard " + visit.id().value();
  }
}
