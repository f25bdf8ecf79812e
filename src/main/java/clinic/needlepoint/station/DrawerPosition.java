package clinic.needlepoint.station;

import java.util.Locale;

/** How the cartridge drawer stands. */
public enum DrawerPosition {
  UNKNOWN,
  OPEN,
  CLOSED;

  static DrawerPosition of(Level closed) {
    return switch (closed) {
      case UNKNOWN -> UNKNOWN;
      case ACTIVE -> CLOSED;
      case INACTIVE -> OPEN;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
