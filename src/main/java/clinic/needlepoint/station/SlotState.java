package clinic.needlepoint.station;

import java.util.Locale;

/** Whether a cartridge lies in a slot of the drawer. */
public enum SlotState {
  UNKNOWN,
  EMPTY,
  FULL;

  static SlotState of(Level present) {
    return switch (present) {
      case UNKNOWN -> UNKNOWN;
      case ACTIVE -> FULL;
      case INACTIVE -> EMPTY;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
