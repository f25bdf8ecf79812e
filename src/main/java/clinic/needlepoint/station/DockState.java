package clinic.needlepoint.station;

/** Whether a pen sits in a dock, and since when. */
public sealed interface DockState {

  /** Not read yet, or the sensor is gone. Never shown as good. */
  record Unknown() implements DockState {}

  /** No pen. */
  record Empty(Moment since) implements DockState {}

  /**
   * A pen sits in the dock.
   *
   * @param seated since when it sits
   * @param since since when the charger says what it says
   */
  record Seated(ChargeState charge, Moment seated, Moment since) implements DockState {}

  /** The state in one word, for records. */
  default String word() {
    return switch (this) {
      case Unknown unknown -> "unknown";
      case Empty empty -> "empty";
      case Seated seated -> seated.charge().word();
    };
  }
}
