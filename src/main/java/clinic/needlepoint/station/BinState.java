package clinic.needlepoint.station;

/** How the sharps bin stands. Only {@link #ROOM} is good. */
public enum BinState {
  /** Not read yet. */
  UNKNOWN("unknown"),
  /** No bin in its place. */
  MISSING("missing"),
  /** A bin in its place, but whether it has room is not known. */
  ROOM_UNKNOWN("room-unknown"),
  /** A bin in its place with room in it. */
  ROOM("room"),
  /** A bin in its place, full. */
  FULL("full");

  private final String word;

  BinState(String word) {
    this.word = word;
  }

  static BinState of(Level present, Level full) {
    return switch (present) {
      case UNKNOWN -> UNKNOWN;
      case INACTIVE -> MISSING;
      case ACTIVE ->
          switch (full) {
            case UNKNOWN -> ROOM_UNKNOWN;
            case INACTIVE -> ROOM;
            case ACTIVE -> FULL;
          };
    };
  }

  public boolean inPlace() {
    return this != UNKNOWN && this != MISSING;
  }

  public String word() {
    return word;
  }
}
