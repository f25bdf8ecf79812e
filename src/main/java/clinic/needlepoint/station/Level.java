package clinic.needlepoint.station;

/** What is known of a line. Unknown is never good. */
public enum Level {
  UNKNOWN,
  INACTIVE,
  ACTIVE;

  public static Level of(boolean active) {
    return active ? ACTIVE : INACTIVE;
  }
}
