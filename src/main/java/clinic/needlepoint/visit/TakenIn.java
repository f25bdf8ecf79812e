package clinic.needlepoint.visit;

/** What became of somebody without an appointment. */
public sealed interface TakenIn {
  /** There is a visit now, and a code to check in to it. */
  record Done(IssuedCode code) implements TakenIn {}

  /** Not so. */
  record Refused(Reason reason) implements TakenIn {}

  /** Why not. */
  enum Reason {
    /** A field is empty, too long, or holds what can not be seen. */
    FIELDS,
    /** The number is not known here, so both names are needed. */
    NAMES,
    /** What the person said is not the birthday or the letters of this number. */
    OTHER_PERSON,
    /** Nobody who treats works here under this code. */
    PRACTITIONER,
    /** Somebody else settled it meanwhile. */
    SETTLED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
