package clinic.needlepoint.scanner;

/** How a scan came in. */
public enum ScanSource {
  /** A scanner that behaves as a keyboard. */
  KEYBOARD_WEDGE,
  /** A person typed what is printed under the barcode. */
  TYPED
}
