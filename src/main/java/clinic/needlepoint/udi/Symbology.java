package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/** AIM symbology identifiers, ISO/IEC 15424: what the scanner says about the barcode itself. */
enum Symbology {
  GS1_128("]C1", 0),
  GS1_DATA_MATRIX("]d2", 0),
  GS1_QR("]Q3", 0),
  GS1_DATABAR("]e0", 0),
  GS1_DOTCODE("]J1", 0),
  EAN_13("]E0", 13),
  EAN_8("]E4", 8),
  ITF_14("]I1", 14),
  ITF_14_UNCHECKED("]I0", 14),
  DATA_MATRIX("]d1", Symbology.TEXT),
  QR("]Q1", Symbology.TEXT),
  DOTCODE("]J0", Symbology.TEXT);

  /** Length of every identifier. */
  static final int PREFIX = 3;

  private static final int TEXT = -1;

  private final String prefix;
  private final int gtin;

  /**
   * @param gtin digits of the GTIN that is all it holds; 0 for element strings, -1 for any text
   */
  Symbology(String prefix, int gtin) {
    this.prefix = prefix;
    this.gtin = gtin;
  }

  /** The one that the scan starts with, or null when it is none of these. */
  static @Nullable Symbology of(String raw) {
    if (raw.length() < PREFIX) {
      return null;
    }
    char variant = raw.charAt(2);
    return switch (raw.charAt(1)) {
      case 'C' -> variant == '1' ? GS1_128 : null;
      case 'd' -> variant == '2' ? GS1_DATA_MATRIX : variant == '1' ? DATA_MATRIX : null;
      case 'Q' -> variant == '3' ? GS1_QR : variant == '1' ? QR : null;
      case 'e' -> variant == '0' ? GS1_DATABAR : null;
      case 'J' -> variant == '1' ? GS1_DOTCODE : variant == '0' ? DOTCODE : null;
      case 'E' -> variant == '0' ? EAN_13 : variant == '4' ? EAN_8 : null;
      case 'I' -> variant == '1' ? ITF_14 : variant == '0' ? ITF_14_UNCHECKED : null;
      default -> null;
    };
  }

  String prefix() {
    return prefix;
  }

  boolean holdsElements() {
    return gtin == 0;
  }

  boolean holdsGtin() {
    return gtin > 0;
  }

  int gtinDigits() {
    return gtin;
  }
}
