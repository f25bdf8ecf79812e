package clinic.needlepoint.station;

/** Why a line of the station is not believed. */
public enum SensorFault {
  /** It changes more often than anything in a clinic does, or never keeps still. */
  CHATTERS("chatters"),
  /** What it says cannot be true beside what other lines say. */
  CONTRADICTS("contradicts"),
  /** It has said the same for many days on which the clinic worked with what it watches. */
  STUCK("stuck"),
  /** It has been covered for longer than anything takes to pass it. */
  BLOCKED("blocked"),
  /** It says nothing any more: a pulled cable, a chip that went away. */
  GONE("gone");

  private final String word;

  SensorFault(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
