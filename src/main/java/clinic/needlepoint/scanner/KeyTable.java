package clinic.needlepoint.scanner;

/** A keyboard layout while it is written down, row by row as it lies on the desk. */
final class KeyTable {
  static final int WITHOUT = 1;
  static final int WITH_ALT_GR = 2;
  private static final int KEYS = 128;

  private final char[] plain = new char[KEYS];
  private final char[] shifted = new char[KEYS];
  private final char[] withAltGr = new char[KEYS];
  private final char[] waiting = new char[KEYS];

  KeyTable() {
    plain[KeyCodes.SPACE] = ' ';
    shifted[KeyCodes.SPACE] = ' ';
    withAltGr[KeyCodes.SPACE] = ' ';
  }

  /** Keys that follow each other; a space is a key without a character on that level. */
  KeyTable row(int first, String keys, String withShift, String altGr) {
    fill(plain, first, keys);
    fill(shifted, first, withShift);
    fill(withAltGr, first, altGr);
    return this;
  }

  private static void fill(char[] level, int first, String keys) {
    for (int i = 0; i < keys.length(); i++) {
      level[first + i] = keys.charAt(i) == ' ' ? 0 : keys.charAt(i);
    }
  }

  /** This key waits for the next one, with AltGr or with anything else. */
  KeyTable waits(int code, boolean altGr) {
    waiting[code] |= (char) (altGr ? WITH_ALT_GR : WITHOUT);
    return this;
  }

  String plain() {
    return new String(plain);
  }

  String shifted() {
    return new String(shifted);
  }

  String withAltGr() {
    return new String(withAltGr);
  }

  String waiting() {
    return new String(waiting);
  }
}
