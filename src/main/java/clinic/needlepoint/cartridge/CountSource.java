package clinic.needlepoint.cartridge;

/** Who says how many units are in a box. */
public enum CountSource {
  /** The barcode: AI 30, or AI 37 of a logistic label. */
  LABEL,
  /** The clinic's list of devices, by the box's number. */
  LIST,
  /** A named person. */
  TYPED;

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
