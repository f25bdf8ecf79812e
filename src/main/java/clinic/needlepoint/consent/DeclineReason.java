package clinic.needlepoint.consent;

/** Why somebody does not agree today, if they care to say. */
public enum DeclineReason {
  MORE_TIME,
  QUESTIONS;

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
