package clinic.needlepoint.consent.ui;

/** How the consent form ended on the patient's screen. */
public enum ConsentOutcome {
  /** Signed now, or signed before and still in force. */
  SIGNED,
  /** Declined, or taken back. */
  DECLINED,
  /** Staff go on with the patient: there is no form here, or somebody has to sign with them. */
  NO_FORM,
  /** The patient wants to do it on paper. */
  PAPER
}
