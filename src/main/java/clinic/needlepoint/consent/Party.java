package clinic.needlepoint.consent;

import clinic.needlepoint.staff.StaffMember;
import java.util.Locale;
import java.util.Optional;

/**
 * Who takes part beside the patient.
 *
 * @param role in which somebody signs
 * @param name of who signs for the patient; empty for the patient's own signature
 * @param interpreter who interprets, if anybody
 * @param witness somebody whom the patient brought and who watches, if anybody
 * @param clinician who is there and looked at who signs; needed unless the patient signs alone
 */
public record Party(
    Role role,
    Optional<PrintedName> name,
    Optional<Interpreter> interpreter,
    Optional<PrintedName> witness,
    Optional<StaffMember> clinician) {

  /** The patient, and nobody else. */
  public static final Party ALONE =
      new Party(Role.SELF, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** For whom somebody signs, and by what right. */
  public enum Role {
    SELF,
    /** A parent or guardian of a minor. */
    GUARDIAN,
    /** Who may decide for an adult. */
    REPRESENTATIVE;

    /** As the log and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Party {
    if ((role == Role.SELF) == name.isPresent()) {
      throw new IllegalArgumentException("Who signs for somebody else has a name of their own");
    }
  }

  public Party signs(Role as, PrintedName called, StaffMember lookedAtBy) {
    return new Party(as, Optional.of(called), interpreter, witness, Optional.of(lookedAtBy));
  }

  public Party interpreted(Interpreter by) {
    return new Party(role, name, Optional.of(by), witness, clinician);
  }

  public Party watched(PrintedName by) {
    return new Party(role, name, interpreter, Optional.of(by), clinician);
  }

  @Override
  public String toString() {
    return "Party[" + role + "]";
  }
}
