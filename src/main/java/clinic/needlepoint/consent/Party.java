package clinic.needlepoint.consent;

import clinic.needlepoint.staff.StaffMember;
import java.util.Locale;
import java.util.Optional;

/**
 * Who takes part beside the patient.
 *
 * @param right by which somebody signs for the patient; empty for the patient's own signature
 * @param name of who signs for the patient; empty for the patient's own signature
 * @param interpreter who interprets, if anybody
 * @param witness somebody whom the patient brought and who watches, if anybody
 * @param clinician who is there and looked at who signs; needed unless the patient signs alone
 * @param assent what a patient too young to sign says themselves, once they were asked
 */
public record Party(
    Optional<Right> right,
    Optional<PrintedName> name,
    Optional<Interpreter> interpreter,
    Optional<PrintedName> witness,
    Optional<StaffMember> clinician,
    Optional<Assent> assent) {

  /** The patient, and nobody else. */
  public static final Party ALONE =
      new Party(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** For whom somebody signs. */
  public enum Role {
    SELF,
    /** A parent or guardian of a minor. */
    GUARDIAN,
    /** Who may decide for an adult, or for a minor in a parent's place. */
    REPRESENTATIVE;

    /** As the log and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A right to sign for somebody.
   *
   * @param proof what a clinician looked at
   */
  public record Right(Relation relation, Proof proof) {}

  /** Whether somebody for whom another signs agrees, too. */
  public enum Assent {
    YES,
    NO;

    /** As the log and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Party {
    if (right.isPresent() != name.isPresent()) {
      throw new IllegalArgumentException("Who signs for somebody else has a name of their own");
    }
  }

  /** In which role somebody signs. */
  public Role role() {
    return right.map(Right::relation).map(Relation::role).orElse(Role.SELF);
  }

  public Party signs(Right by, PrintedName called, StaffMember lookedAtBy) {
    return new Party(
        Optional.of(by),
        Optional.of(called),
        interpreter,
        witness,
        Optional.of(lookedAtBy),
        assent);
  }

  /** Nobody signs but the patient. */
  public Party signsAlone() {
    return new Party(
        Optional.empty(), Optional.empty(), interpreter, witness, Optional.empty(), assent);
  }

  public Party interpreted(Interpreter by) {
    return new Party(right, name, Optional.of(by), witness, clinician, assent);
  }

  public Party notInterpreted() {
    return new Party(right, name, Optional.empty(), witness, clinician, assent);
  }

  public Party watched(PrintedName by) {
    return new Party(right, name, interpreter, Optional.of(by), clinician, assent);
  }

  public Party notWatched() {
    return new Party(right, name, interpreter, Optional.empty(), clinician, assent);
  }

  /** The patient, too young to sign, said whether they agree. */
  public Party asked(Assent said) {
    return new Party(right, name, interpreter, witness, clinician, Optional.of(said));
  }

  /** Whether a patient too young to sign agrees themselves. */
  public boolean assented() {
    return assent.equals(Optional.of(Assent.YES));
  }

  @Override
  public String toString() {
    return "Party[" + role() + "]";
  }
}
