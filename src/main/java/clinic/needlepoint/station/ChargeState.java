package clinic.needlepoint.station;

/** What the charger makes of a pen that sits in its dock. */
public sealed interface ChargeState {

  /**
   * The pen charges.
   *
   * @param startSeen whether we saw it begin; if not, it has charged for at least the time we know
   */
  record Charging(boolean startSeen) implements ChargeState {}

  /** The battery is full. */
  record Full() implements ChargeState {}

  /** The charger has not answered yet. */
  record Idle() implements ChargeState {}

  /** Something keeps the pen from charging. */
  record Fault(ChargeFault reason) implements ChargeState {}

  /** The state in one word, for records. */
  default String word() {
    return switch (this) {
      case Charging charging -> "charging";
      case Full full -> "full";
      case Idle idle -> "idle";
      case Fault(ChargeFault reason) -> "fault." + reason.word();
    };
  }
}
