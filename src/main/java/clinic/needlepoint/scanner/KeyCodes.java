package clinic.needlepoint.scanner;

import java.util.Set;

/**
 * Places on the keyboard as Linux numbers them (input-event-codes.h), named as on a US keyboard.
 */
final class KeyCodes {
  static final int TAB = 15;
  static final int RIGHT_BRACKET = 27;
  static final int ENTER = 28;
  static final int LEFT_CTRL = 29;
  static final int LEFT_SHIFT = 42;
  static final int RIGHT_SHIFT = 54;
  static final int LEFT_ALT = 56;
  static final int SPACE = 57;
  static final int CAPS_LOCK = 58;
  static final int F8 = 66;
  static final int NUM_LOCK = 69;
  static final int SCROLL_LOCK = 70;
  static final int PAD_ENTER = 96;
  static final int RIGHT_CTRL = 97;
  static final int RIGHT_ALT = 100;
  static final int LEFT_META = 125;
  static final int RIGHT_META = 126;

  /** The number pad, from code 71 on. */
  private static final String PAD = "789-456+1230.";

  private static final int PAD_FIRST = 71;

  static final Set<Integer> MODIFIERS =
      Set.of(
          LEFT_CTRL,
          RIGHT_CTRL,
          LEFT_SHIFT,
          RIGHT_SHIFT,
          LEFT_ALT,
          RIGHT_ALT,
          LEFT_META,
          RIGHT_META);

  static final Set<Integer> LOCKS = Set.of(CAPS_LOCK, NUM_LOCK, SCROLL_LOCK);

  private KeyCodes() {}

  /** The digit or sign of a key of the number pad, or 0. */
  static char pad(int code) {
    int place = code - PAD_FIRST;
    if (place >= 0 && place < PAD.length()) {
      return PAD.charAt(place);
    }
    return switch (code) {
      case 55 -> '*';
      case 98 -> '/';
      case 117 -> '=';
      default -> 0;
    };
  }
}
