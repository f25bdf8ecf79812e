package clinic.needlepoint.visit;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that lets one person check in once, instead of date of birth and letters: eight characters
 * of the shape {@link CodeShape}.
 *
 * @param value as it is digested, without the gap that people read
 */
public record CheckInCode(String value) {
  /** In order of their values. */
  public static final String CHARACTERS = CodeShape.CHARACTERS;

  public static final int LENGTH = 8;

  private static final CodeShape SHAPE = new CodeShape(LENGTH);

  /** Marks a scan as a code of this kind; letters only, for scanners that type. */
  private static final String SCAN_MARK = "NPC";

  public CheckInCode {
    if (!SHAPE.fits(value)) {
      throw new IllegalArgumentException("Not a check-in code");
    }
  }

  static CheckInCode random(SecureRandom random) {
    return new CheckInCode(SHAPE.random(random));
  }

  /** What somebody typed; empty where a character is missing or wrong. */
  public static Optional<CheckInCode> typed(String text) {
    return SHAPE.typed(text).map(CheckInCode::new);
  }

  /** What a scanner sent, with or without the mark of its symbology (ISO/IEC 15424). */
  public static Optional<CheckInCode> scanned(String raw) {
    String plain = raw.replaceFirst("^\\][A-Za-z][0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    return plain.startsWith(SCAN_MARK)
        ? typed(plain.substring(SCAN_MARK.length()))
        : Optional.empty();
  }

  /** The text of its QR code. */
  public String scannable() {
    return SCAN_MARK + value;
  }

  /** For people: "K7TM 2QXR" has a gap in the middle. */
  public String spaced() {
    return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
  }

  /** A code opens somebody's visit and is not printed. */
  @Override
  public String toString() {
    return "CheckInCode";
  }
}
