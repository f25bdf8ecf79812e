package clinic.needlepoint.station;

import clinic.needlepoint.station.ChargeState.Charging;
import clinic.needlepoint.station.ChargeState.Fault;
import clinic.needlepoint.station.ChargeState.Full;
import clinic.needlepoint.station.ChargeState.Idle;
import clinic.needlepoint.station.Cleanliness.Clean;
import clinic.needlepoint.station.Cleanliness.Dirty;
import clinic.needlepoint.station.Cleanliness.InUse;
import clinic.needlepoint.station.Cleanliness.Never;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Whether a pen can go to a patient now. What nobody knows is never ready. */
public sealed interface Readiness {

  /** Everything is known and good. */
  record Ready(int sessionsLeft) implements Readiness {
    public Ready {
      if (sessionsLeft < 1) {
        throw new IllegalArgumentException("A pen without a session left is not ready.");
      }
    }
  }

  /** Something is known that has to be put right first. */
  record NotReady(List<PenReason> reasons) implements Readiness {
    public NotReady {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Nothing is known to be wrong, and not everything is known: a named person may answer for it.
   */
  record Unknown(List<PenReason> reasons) implements Readiness {
    public Unknown {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The judgement. Pure.
   *
   * @param sessionsLeft by policy since the pen was last known to be full; empty when that is
   *     unknown
   */
  static Readiness of(
      Pen pen,
      Cleanliness clean,
      boolean disinfecting,
      PenPower power,
      OptionalInt sessionsLeft,
      PenPolicy policy,
      Instant now) {
    Set<PenReason> reasons = EnumSet.noneOf(PenReason.class);
    if (pen.out().isPresent()) {
      reasons.add(PenReason.OUT_OF_SERVICE);
    }
    if (disinfecting) {
      reasons.add(PenReason.DISINFECTING);
    }
    switch (clean) {
      case Clean _ -> {}
      case Dirty _ -> reasons.add(PenReason.DIRTY);
      case InUse _ -> reasons.add(PenReason.IN_SESSION);
      case Never _ -> reasons.add(PenReason.NEVER_DISINFECTED);
    }
    reasons.addAll(ofPower(power, sessionsLeft, policy, now));
    return verdict(reasons, sessionsLeft);
  }

  private static Readiness verdict(Set<PenReason> reasons, OptionalInt sessionsLeft) {
    List<PenReason> wrong = reasons.stream().filter(reason -> !reason.unknown()).toList();
    if (!wrong.isEmpty()) {
      return new NotReady(wrong);
    }
    return reasons.isEmpty()
        ? new Ready(sessionsLeft.orElseThrow())
        : new Unknown(List.copyOf(reasons));
  }

  private static Set<PenReason> ofPower(
      PenPower power, OptionalInt sessionsLeft, PenPolicy policy, Instant now) {
    return switch (power) {
      case PenPower.NotSeen(PenReason why) -> EnumSet.of(why);
      case PenPower.Docked(Full _, var _) -> ofLeft(sessionsLeft, PenReason.CHARGE_UNKNOWN);
      case PenPower.Docked(Charging _, var _) -> ofLeft(sessionsLeft, PenReason.CHARGE_LOW);
      case PenPower.Docked(Idle _, var _) -> EnumSet.of(PenReason.CHARGER_UNSURE);
      case PenPower.Docked(Fault(ChargeFault reason), var _) -> EnumSet.of(ofFault(reason));
      case PenPower.Away(var _, var full) -> {
        boolean old =
            full.isPresent()
                && Duration.between(full.get(), now).compareTo(policy.fullCounts()) > 0;
        yield old
            ? EnumSet.of(PenReason.AWAY_TOO_LONG)
            : ofLeft(sessionsLeft, PenReason.CHARGE_UNKNOWN);
      }
    };
  }

  private static Set<PenReason> ofLeft(OptionalInt sessionsLeft, PenReason ifUnknown) {
    if (sessionsLeft.isEmpty()) {
      return EnumSet.of(ifUnknown);
    }
    return sessionsLeft.getAsInt() < 1
        ? EnumSet.of(PenReason.CHARGE_LOW)
        : EnumSet.noneOf(PenReason.class);
  }

  /** A silent or contradictory charger says nothing of the pen. */
  private static PenReason ofFault(ChargeFault fault) {
    return switch (fault) {
      case SILENT, WIRING -> PenReason.CHARGER_UNSURE;
      case BLINKS, NO_BATTERY, TOO_LONG -> PenReason.FAULT;
    };
  }
}
