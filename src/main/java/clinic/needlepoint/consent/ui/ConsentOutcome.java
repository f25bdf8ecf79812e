package clinic.needlepoint.consent.ui;

/** How the consent form ended on the patient's screen. */
public enum ConsentOutcome {
  SIGNED,
  DECLINED,
  /** This kiosk has no form for the planned treatment; staff bring one. */
  NO_FORM
}
