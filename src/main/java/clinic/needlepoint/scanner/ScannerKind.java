package clinic.needlepoint.scanner;

/** How the kiosk reads its scanner. */
public enum ScannerKind {
  /** The page reads it as a keyboard. */
  KEYBOARD,
  /** The server reads its keys, and nobody else gets them. */
  EVDEV,
  /** The server reads it from a USB-serial line. */
  SERIAL
}
