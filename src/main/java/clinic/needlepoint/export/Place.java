package clinic.needlepoint.export;

import java.util.Locale;

/** By which way a file leaves the kiosk. */
public enum Place {
  /** A USB stick in the kiosk, for whoever stands in front of it. */
  STICK,
  /** The browser of another machine. */
  DOWNLOAD,
  /** The clinic's printer. */
  PRINTER;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
