package clinic.needlepoint.scanner;

/** How a scan came in. */
public enum ScanSource {
  /** A scanner that behaves as a keyboard, read by the page. */
  KEYBOARD_WEDGE,
  /** A scanner that behaves as a keyboard, read by the server and by nobody else. */
  EVDEV,
  /** A scanner on a USB-serial line. */
  SERIAL,
  /** A person typed what is printed under the barcode. */
  TYPED
}
