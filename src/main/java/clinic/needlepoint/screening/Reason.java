package clinic.needlepoint.screening;

import java.text.Normalizer;

/** Why a clinician decided as they did, in their own words: 3 to 300 characters. */
public record Reason(String text) {
  public static final int SHORTEST = 3;
  public static final int LONGEST = 300;

  public Reason {
    text = tidy(text);
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      throw new IllegalArgumentException("A reason has 3 to 300 characters.");
    }
  }

  /** Whether it would make a reason. */
  public static boolean fits(String text) {
    int length = tidy(text).length();
    return length >= SHORTEST && length <= LONGEST;
  }

  /** As the log holds texts: composed, one line, no control characters. */
  private static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ")
        .strip();
  }
}
