package clinic.needlepoint.station;

import java.util.OptionalLong;

/**
 * Switching a charger that blinks for help off and on again, once for each time a pen is seated:
 * the data sheet of the TP4056 clears its fault so.
 *
 * @param due when it is switched on again, in monotonic milliseconds
 * @param tried whether it was switched off since the pen was seated
 */
record Recovery(OptionalLong due, boolean tried) {
  static final Recovery NOT_TRIED = new Recovery(OptionalLong.empty(), false);
  private static final long OFF_MS = 2_000;

  Recovery on(DockState next, long monotonicMs) {
    if (!(next instanceof DockState.Seated seated)) {
      return new Recovery(due, false);
    }
    boolean blinks =
        seated.charge() instanceof ChargeState.Fault(ChargeFault reason)
            && reason == ChargeFault.BLINKS;
    return blinks && !tried ? new Recovery(OptionalLong.of(monotonicMs + OFF_MS), true) : this;
  }

  Recovery switchedOn() {
    return new Recovery(OptionalLong.empty(), tried);
  }
}
