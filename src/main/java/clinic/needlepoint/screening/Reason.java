package clinic.needlepoint.screening;

import clinic.needlepoint.audit.TypedText;

/** Why a clinician decided as they did, in their own words: 3 to 300 characters. */
public record Reason(String text) {
  public static final int SHORTEST = 3;
  public static final int LONGEST = 300;

  public Reason {
    text = TypedText.line(text);
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      throw new IllegalArgumentException("A reason has 3 to 300 characters.");
    }
  }

  /** Whether it would make a reason. */
  public static boolean fits(String text) {
    int length = TypedText.line(text).length();
    return length >= SHORTEST && length <= LONGEST;
  }
}
