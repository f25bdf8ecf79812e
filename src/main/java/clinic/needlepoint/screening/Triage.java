package clinic.needlepoint.screening;

/** What an answer means for today. A patient is never told which. */
public enum Triage {
  /**
   * As a rule no treatment today; a clinician confirms it, or asked twice clears it with a reason.
   */
  STOP,
  /** A clinician must clear it with a reason. */
  CLEAR,
  /** Shown to staff, holds nothing up. */
  NOTE
}
