package clinic.needlepoint.station;

/** What is known of a line. */
enum Level {
  UNKNOWN,
  INACTIVE,
  ACTIVE;

  static Level of(boolean active) {
    return active ? ACTIVE : INACTIVE;
  }
}
