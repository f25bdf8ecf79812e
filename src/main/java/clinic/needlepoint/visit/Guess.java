package clinic.needlepoint.visit;

import java.util.Locale;

/** What may be guessed at the kiosk, each counted for itself. */
public enum Guess {
  /** By birthday and letters. */
  PERSON,
  /** Of check-in, or of a paper. */
  CODE;

  /** As the table and the messages have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
