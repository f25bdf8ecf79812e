package clinic.needlepoint.scanner;

import java.util.Optional;

/**
 * The keyboard that a scanner believes to be. A scanner sends places and not characters, so the
 * same code sent for another layout arrives as other characters.
 */
public enum KeyboardLayout {
  US(
      new KeyTable()
          .row(2, "1234567890-=", "!@#$%^&*()_+", "")
          .row(16, "qwertyuiop[]", "QWERTYUIOP{}", "")
          .row(30, "asdfghjkl;'`", "ASDFGHJKL:\"~", "")
          .row(43, "\\zxcvbnm,./", "|ZXCVBNM<>?", "")
          .row(86, "<", ">", "")),
  DE(
      new KeyTable()
          .row(2, "1234567890ß´", "!\"§$%&/()=?`", " ²³   {[]}\\")
          .row(16, "qwertzuiopü+", "QWERTZUIOPÜ*", "@ €        ~")
          .row(30, "asdfghjklöä^", "ASDFGHJKLÖÄ°", "")
          .row(43, "#yxcvbnm,.-", "'YXCVBNM;:_", "")
          .row(86, "<", ">", "|")
          .waits(13, false)
          .waits(41, false)),
  FR(
      new KeyTable()
          .row(2, "&é\"'(-è_çà)=", "1234567890°+", " ~#{[|`\\^@]}")
          .row(16, "azertyuiop^$", "AZERTYUIOP¨£", "  €        ¤")
          .row(30, "qsdfghjklmù²", "QSDFGHJKLM%", "")
          .row(43, "*wxcvbn,;:!", "µWXCVBN?./§", "")
          .row(86, "<", ">", "")
          .waits(26, false)
          .waits(3, true)
          .waits(8, true));

  /** By key: the character, or 0. */
  private final String plain;

  private final String shifted;
  private final String withAltGr;

  /** By key: 0, or 1 where it waits for the next one; with AltGr 2, or 3 for both. */
  private final String waiting;

  KeyboardLayout(KeyTable table) {
    plain = table.plain();
    shifted = table.shifted();
    withAltGr = table.withAltGr();
    waiting = table.waiting();
  }

  /** The character of a key, or 0 where the layout has none. */
  char character(int code, boolean shift, boolean altGr) {
    String level = altGr ? withAltGr : shift ? shifted : plain;
    return code >= 0 && code < level.length() ? level.charAt(code) : 0;
  }

  /** Whether a key waits for the next one (a dead key): with a space it gives its own character. */
  boolean waits(int code, boolean altGr) {
    return code >= 0
        && code < waiting.length()
        && (waiting.charAt(code) & (altGr ? KeyTable.WITH_ALT_GR : KeyTable.WITHOUT)) != 0;
  }

  /**
   * What arrives of a text that a scanner types on this layout where its keys are read by another.
   * Empty when a key of it is no character there.
   */
  Optional<String> readBy(KeyboardLayout reader, String text) {
    StringBuilder arrived = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      char seen = character == Scan.GS ? Scan.GS : seenBy(reader, character);
      if (seen == 0) {
        return Optional.empty();
      }
      arrived.append(seen);
    }
    return Optional.of(arrived.toString());
  }

  private char seenBy(KeyboardLayout reader, char character) {
    int code = plain.indexOf(character);
    return code >= 0
        ? reader.character(code, false, false)
        : reader.character(shifted.indexOf(character), true, false);
  }
}
