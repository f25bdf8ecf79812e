package clinic.needlepoint.station;

import clinic.needlepoint.station.ChargeState.Charging;
import clinic.needlepoint.station.ChargeState.Fault;
import clinic.needlepoint.station.ChargeState.Full;
import clinic.needlepoint.station.ChargeState.Idle;
import clinic.needlepoint.station.DockState.Empty;
import clinic.needlepoint.station.DockState.Seated;
import clinic.needlepoint.station.DockState.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One pen dock: a presence switch and a charger of the TP4056 type. Immutable; time is handed in.
 *
 * @param lastTimeToFull how long the last charge took that we saw from start to full
 * @param recovery how far we are with switching a faulty charger off and on again
 */
public record PenDock(
    int number,
    DockState state,
    @Nullable Duration lastTimeToFull,
    DebouncedLine presence,
    ChargerLines charger,
    Recovery recovery) {

  private static final long PRESENCE_SETTLE_MS = 150;

  /** How long the charger may change its mind, or say nothing, before that is a fault. */
  private static final long GRACE_MS = 2_000;

  /** A pen's cell takes about two hours; beyond this the charge is stuck. */
  private static final long LONGEST_CHARGE_MS = Duration.ofHours(6).toMillis();

  public static PenDock unread(int number) {
    return new PenDock(
        number,
        new Unknown(),
        null,
        DebouncedLine.switchSettlingIn(PRESENCE_SETTLE_MS),
        ChargerLines.unread(),
        Recovery.NOT_TRIED);
  }

  /** Every line with its name. */
  SortedMap<LineName, DebouncedLine> lines() {
    return new TreeMap<>(
        Map.of(
            LineName.dock(number, "presence"),
            presence,
            LineName.dock(number, "charging"),
            charger.charging(),
            LineName.dock(number, "standby"),
            charger.standby()));
  }

  Transition<PenDock> read(Reading reading) {
    Transition<PenDock> caughtUp = advanceTo(reading.moment());
    return caughtUp.with(caughtUp.next().heard(reading));
  }

  /** Everything that was due up to the moment, in the order it was due. */
  Transition<PenDock> advanceTo(Moment now) {
    Transition<PenDock> result = Transition.to(this);
    OptionalLong due = nextDue();
    while (due.isPresent() && due.getAsLong() <= now.monotonicMs()) {
      result = result.then(result.next().stepAt(due.getAsLong()));
      due = result.next().nextDue();
    }
    return result;
  }

  OptionalLong nextDue() {
    return Timers.earliest(
        presence.due(),
        charger.charging().due(),
        charger.standby().due(),
        calmDue(),
        graceDue(),
        stuckDue(),
        recovery.due());
  }

  /** The presence switch has not changed for so long that it is not believed. */
  Transition<PenDock> presenceStuck(Moment found) {
    return told(with(presence.stuck(), charger.calm()).derived(found, found.monotonicMs()), found);
  }

  private PenDock heard(Reading reading) {
    Moment moment = reading.moment();
    Level level = reading.level();
    return switch (reading.line().role()) {
      case "presence" -> with(presence.read(level, moment), charger);
      case "charging" ->
          with(presence, charger.withCharging(charger.charging().read(level, moment)));
      default -> with(presence, charger.withStandby(charger.standby().read(level, moment)));
    };
  }

  private Transition<PenDock> stepAt(long due) {
    if (Timers.isAt(recovery.due(), due)) {
      return new Transition<>(
          recovering(recovery.switchedOn()),
          List.of(),
          List.of(new StationCommand.ChargeEnable(number, true)));
    }
    if (Timers.isAt(presence.due(), due)) {
      Moment edge = presence.edgeMoment();
      return told(with(presence.settle(), charger.calm()).derived(edge, due), edge);
    }
    if (Timers.isAt(charger.charging().due(), due)) {
      boolean watched = presence.settled() == Level.ACTIVE;
      Moment edge = charger.charging().edgeMoment();
      return told(with(presence, charger.settleCharging(watched)).derived(edge, due), edge);
    }
    if (Timers.isAt(charger.standby().due(), due)) {
      Moment edge = charger.standby().edgeMoment();
      return told(with(presence, charger.settleStandby()).derived(edge, due), edge);
    }
    PenDock calmed = Timers.isAt(calmDue(), due) ? with(presence, charger.calm()) : this;
    return calmed.derived(momentOf(due), due);
  }

  /** What became of the trust in this dock's lines is told with what became of the dock. */
  private Transition<PenDock> told(Transition<PenDock> changed, Moment at) {
    SortedMap<LineName, DebouncedLine> after = changed.next().lines();
    List<StationRecord> trust =
        lines().entrySet().stream()
            .flatMap(line ->
                StationRecord.ofLine(
                    line.getKey(),
                    line.getValue(),
                    after.getOrDefault(line.getKey(), line.getValue()),
                    at)
                    .stream())
            .toList();
    return changed.then(new Transition<>(changed.next(), trust, List.of()));
  }

  private Transition<PenDock> derived(Moment cause, long monotonicMs) {
    DockState next = stateAt(cause, monotonicMs);
    if (next.equals(state)) {
      return Transition.to(this);
    }
    Recovery then = recovery.on(next, monotonicMs);
    PenDock dock = new PenDock(number, next, timeToFull(next), presence, charger, then);
    StationRecord record =
        StationRecord.of(StationRecord.Kind.DOCK, number, state.word(), next.word(), cause)
            .withFacts(factsOf(cause));
    List<StationCommand> commands = new ArrayList<>(lampFor(next));
    if (then.due().isPresent() && recovery.due().isEmpty()) {
      commands.add(new StationCommand.ChargeEnable(number, false));
    }
    return new Transition<>(dock, List.of(record), commands);
  }

  private DockState stateAt(Moment cause, long monotonicMs) {
    return switch (presence.settled()) {
      case UNKNOWN -> new Unknown();
      case INACTIVE -> new Empty(presence.since());
      case ACTIVE -> seatedAt(cause, monotonicMs);
    };
  }

  private DockState seatedAt(Moment cause, long monotonicMs) {
    ChargeState charge = chargeAt(monotonicMs);
    if (state instanceof Seated(ChargeState before, Moment seated, Moment since)) {
      return before.equals(charge) ? state : new Seated(charge, seated, since.laterOf(cause));
    }
    return new Seated(charge, presence.since(), presence.since().laterOf(answerSince()));
  }

  private ChargeState chargeAt(long monotonicMs) {
    Optional<ChargeFault> blinking = charger.blinkFault();
    if (blinking.isPresent()) {
      return new Fault(blinking.get());
    }
    return switch (charger.answer()) {
      case UNREAD -> new Idle();
      case CHARGING -> chargingAt(monotonicMs);
      case FULL -> new Full();
      case SILENT -> afterGrace(ChargeFault.SILENT, monotonicMs);
      case CONTRADICTORY -> afterGrace(ChargeFault.WIRING, monotonicMs);
    };
  }

  private ChargeState chargingAt(long monotonicMs) {
    ChargeState before = charge();
    if (before instanceof Fault(ChargeFault reason) && reason == ChargeFault.TOO_LONG) {
      return before;
    }
    if (!(before instanceof Charging)) {
      return new Charging(charger.answerChanged());
    }
    return Timers.isAt(stuckDue(), monotonicMs) ? new Fault(ChargeFault.TOO_LONG) : before;
  }

  private ChargeState afterGrace(ChargeFault fault, long monotonicMs) {
    boolean over = monotonicMs >= graceStart().monotonicMs() + GRACE_MS;
    ChargeState before = charge();
    return over ? new Fault(fault) : before == null ? new Idle() : before;
  }

  private @Nullable ChargeState charge() {
    return state instanceof Seated seated ? seated.charge() : null;
  }

  private OptionalLong calmDue() {
    return charger.blinks().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(charger.blinks().getLast() + ChargerLines.BLINK_WINDOW_MS);
  }

  private OptionalLong graceDue() {
    ChargerAnswer answer = charger.answer();
    boolean waits =
        state instanceof Seated
            && (answer == ChargerAnswer.SILENT || answer == ChargerAnswer.CONTRADICTORY)
            && charger.blinkFault().isEmpty();
    if (!waits || (charge() instanceof Fault(ChargeFault reason) && reason == faultOf(answer))) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(graceStart().monotonicMs() + GRACE_MS);
  }

  private OptionalLong stuckDue() {
    return charger.answer() == ChargerAnswer.CHARGING
            && state instanceof Seated seated
            && seated.charge() instanceof Charging
        ? OptionalLong.of(seated.since().monotonicMs() + LONGEST_CHARGE_MS)
        : OptionalLong.empty();
  }

  private static ChargeFault faultOf(ChargerAnswer answer) {
    return answer == ChargerAnswer.SILENT ? ChargeFault.SILENT : ChargeFault.WIRING;
  }

  private Moment graceStart() {
    return presence.since().laterOf(answerSince());
  }

  private Moment answerSince() {
    Moment since = charger.answerSince();
    return since == null ? presence.since() : since;
  }

  /** A timer's moment on both clocks, reckoned from when the pen was seated. */
  private Moment momentOf(long due) {
    Moment seated = presence.since();
    return seated.plus(due - seated.monotonicMs());
  }

  private @Nullable Duration timeToFull(DockState next) {
    if (state instanceof Seated(Charging(boolean startSeen), Moment _, Moment from)
        && next instanceof Seated(Full _, Moment _, Moment to)
        && startSeen) {
      return Duration.ofMillis(to.monotonicMs() - from.monotonicMs());
    }
    return lastTimeToFull;
  }

  private Map<String, Long> factsOf(Moment cause) {
    return state instanceof Seated seated && seated.charge() instanceof Charging
        ? Map.of("chargedSeconds", (cause.monotonicMs() - seated.since().monotonicMs()) / 1_000)
        : Map.of();
  }

  private List<StationCommand> lampFor(DockState next) {
    boolean attention = isFault(next);
    return state instanceof Unknown || attention != isFault(state)
        ? List.of(new StationCommand.DockLamp(number, attention))
        : List.of();
  }

  /** Whether the lamp at this dock should be lit. */
  boolean wantsAttention() {
    return isFault(state);
  }

  private static boolean isFault(DockState state) {
    return state instanceof Seated seated && seated.charge() instanceof Fault;
  }

  private PenDock with(DebouncedLine newPresence, ChargerLines newCharger) {
    return new PenDock(number, state, lastTimeToFull, newPresence, newCharger, recovery);
  }

  private PenDock recovering(Recovery next) {
    return new PenDock(number, state, lastTimeToFull, presence, charger, next);
  }
}
