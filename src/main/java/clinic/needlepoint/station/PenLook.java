package clinic.needlepoint.station;

import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.station.DockState.Empty;
import clinic.needlepoint.station.DockState.Seated;
import clinic.needlepoint.station.DockState.Unknown;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts together what the station sees of a pen and what people did with it. */
@Component
class PenLook {
  private final Supplier<Docks> station;
  private final JdbcPens pens;
  private final JdbcPenCare care;
  private final ProtocolValues values;
  private final Clock clock;

  @Autowired
  PenLook(Station station, JdbcPens pens, JdbcPenCare care, ProtocolValues values, Clock clock) {
    this(() -> Docks.of(station.snapshot()), pens, care, values, clock);
  }

  PenLook(
      Supplier<Docks> station,
      JdbcPens pens,
      JdbcPenCare care,
      ProtocolValues values,
      Clock clock) {
    this.station = station;
    this.pens = pens;
    this.care = care;
    this.values = values;
    this.clock = clock;
  }

  /** The docks that there are now. */
  Set<Integer> docks() {
    return station.get().states().keySet();
  }

  PenStanding at(Pen pen) {
    Instant now = clock.instant();
    PenPolicy policy = PenPolicy.of(values);
    OptionalInt dock = pens.dock(pen.serial());
    ChargeHistory history = ChargeHistory.of(pens.events(pen.serial()));
    PenPower power = power(station.get(), dock, history);
    Cleanliness clean = cleanliness(pen.serial());
    Optional<Disinfection> running = care.running(pen.serial());
    OptionalInt left = sessionsLeft(pen.serial(), power, history, policy);
    Readiness readiness = Readiness.of(pen, clean, running.isPresent(), power, left, policy, now);
    return new PenStanding(pen, dock, power, clean, running, left, readiness);
  }

  private static PenPower power(Docks docks, OptionalInt number, ChargeHistory history) {
    if (!docks.connected()) {
      return new PenPower.NotSeen(PenReason.NO_STATION);
    }
    DockState state = number.isPresent() ? docks.states().get(number.getAsInt()) : null;
    if (state == null) {
      return new PenPower.NotSeen(PenReason.NO_DOCK);
    }
    return switch (state) {
      case Unknown _ -> new PenPower.NotSeen(PenReason.DOCK_UNKNOWN);
      case Empty(Moment since) -> new PenPower.Away(since.at(), history.full());
      case Seated(ChargeState charge, var _, Moment since) ->
          new PenPower.Docked(charge, since.at());
    };
  }

  private OptionalInt sessionsLeft(
      String pen, PenPower power, ChargeHistory history, PenPolicy policy) {
    return switch (power) {
      case PenPower.NotSeen _ -> OptionalInt.empty();
      case PenPower.Docked(ChargeState.Full _, var _) -> OptionalInt.of(policy.sessionsLeft(0));
      case PenPower.Docked _, PenPower.Away _ ->
          history.full().stream()
              .mapToInt(full -> policy.sessionsLeft(care.usesSince(pen, full)))
              .findFirst();
    };
  }

  private Cleanliness cleanliness(String pen) {
    Optional<Cleanliness.Clean> clean = care.lastDone(pen);
    Optional<PenUse> use = care.lastUse(pen);
    if (use.isPresent() && use.get().ended().isEmpty()) {
      return new Cleanliness.InUse(use.get().session(), use.get().takenAt());
    }
    if (use.isPresent() && clean.filter(done -> after(done, use.get())).isEmpty()) {
      return new Cleanliness.Dirty(use.get().ended().orElseThrow(), use.get().session());
    }
    return clean.<Cleanliness>map(done -> done).orElseGet(Cleanliness.Never::new);
  }

  private static boolean after(Cleanliness.Clean done, PenUse use) {
    return use.ended().filter(end -> !done.since().isBefore(end)).isPresent();
  }
}
