package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.TypedText;

/**
 * Why a cartridge with a caution is used.
 *
 * @param words at least two words, 10 to 200 characters
 */
public record CautionReason(String words) {
  public CautionReason {
    words = TypedText.line(words);
    if (!isReason(words)) {
      throw new IllegalArgumentException("Say why in at least two words.");
    }
  }

  /** Whether it says enough: one word is not a reason. */
  public static boolean isReason(String text) {
    String words = TypedText.line(text);
    return words.length() >= 10 && words.length() <= 200 && words.contains(" ");
  }
}
