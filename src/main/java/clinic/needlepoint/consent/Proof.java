package clinic.needlepoint.consent;

import java.util.Locale;

/** What a clinician looked at before somebody signs for the patient. */
public enum Proof {
  PHOTO_ID,
  /** And papers that show the right to sign. */
  PHOTO_ID_AND_PAPERS;

  /** As the log and the keys of messages have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
