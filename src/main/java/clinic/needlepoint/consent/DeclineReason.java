package clinic.needlepoint.consent;

/** Why somebody does not agree today, if they care to say. */
public enum DeclineReason {
  MORE_TIME,
  QUESTIONS;

  /** As the log and the keys of messages have it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
