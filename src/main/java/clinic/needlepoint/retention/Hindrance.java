package clinic.needlepoint.retention;

/** Why a person can not be erased now, in the order in which it is said. */
public sealed interface Hindrance {
  /** Nobody vouches for the clock, so nobody knows whether a time is over. */
  record ClockFree() implements Hindrance {}

  /** They have an appointment, or a session that is still open. */
  record UnderWay() implements Hindrance {}

  record Held(LegalHold hold) implements Hindrance {}

  /**
   * A rule keeps some of it.
   *
   * @param longest the kind that must be kept longest
   */
  record Inside(Kept longest) implements Hindrance {}
}
