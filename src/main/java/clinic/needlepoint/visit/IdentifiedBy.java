package clinic.needlepoint.visit;

/** How the person at a screen was recognised. */
public enum IdentifiedBy {
  /** A date of birth and two letters: a neighbour knows them. */
  BIRTHDAY,
  /** The code of their appointment. */
  CODE,
  /** A member of staff looked at the person or at a document. */
  STAFF;

  /** Whether what somebody said at an earlier visit may be shown. */
  public boolean mayReadEarlierVisits() {
    return this != BIRTHDAY;
  }
}
