package clinic.needlepoint.education;

import java.util.Locale;

/** How it ended for somebody to be told about their treatment at the kiosk. */
public enum Outcome {
  /** Every page was on the screen. */
  SHOWN,
  /** The patient passed the pages by, and was told that this is noted. */
  SKIPPED,
  /** The kiosk has no pages about it; staff explain it. */
  NOT_SHOWN;

  /** As the table and the log write it: "not-shown". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Outcome of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
