package clinic.needlepoint.screening;

/** The three answers every question takes. */
public enum Answer {
  YES,
  NO,
  NOT_SURE
}
