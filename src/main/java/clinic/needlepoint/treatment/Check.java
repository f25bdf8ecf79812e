package clinic.needlepoint.treatment;

/**
 * One row of the gate.
 *
 * @param words what is known about it
 */
public record Check(Step step, State state, Words words) {

  /** What the gate asks for, in this order. */
  public enum Step {
    SCREENING,
    CONSENT,
    CARTRIDGE,
    PEN,
    DISPOSAL;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How a row stands. */
  public enum State {
    DONE,
    /**
     * Done on a named person's word, where no sensor could tell or a rule says otherwise: amber.
     */
    ATTESTED,
    /** Done, with something to know before going on: amber. */
    NOTED,
    /** The one to do next. */
    NOW,
    LATER,
    /** Holds everything after it up until somebody settles it elsewhere. */
    REFUSED
  }

  /** Whether nothing is left to do for it. */
  public boolean done() {
    return state == State.DONE || state == State.ATTESTED || state == State.NOTED;
  }
}
