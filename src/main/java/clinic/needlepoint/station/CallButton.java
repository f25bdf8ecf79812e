package clinic.needlepoint.station;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The button by which somebody calls staff without touching the screen. Immutable; time is handed
 * in. A call is the button going down: one that was down when it was first read, or that nobody
 * lets go, calls nobody again.
 */
public record CallButton(DebouncedLine button) {
  private static final long SETTLE_MS = 30;

  static CallButton unread() {
    return new CallButton(DebouncedLine.switchSettlingIn(SETTLE_MS));
  }

  Transition<CallButton> read(Reading reading) {
    Transition<CallButton> caughtUp = advanceTo(reading.moment());
    DebouncedLine heard = caughtUp.next().button.read(reading.level(), reading.moment());
    return caughtUp.with(new CallButton(heard));
  }

  Transition<CallButton> advanceTo(Moment now) {
    Transition<CallButton> result = Transition.to(this);
    OptionalLong due = nextDue();
    while (due.isPresent() && due.getAsLong() <= now.monotonicMs()) {
      result = result.then(result.next().settled());
      due = result.next().nextDue();
    }
    return result;
  }

  OptionalLong nextDue() {
    return button.due();
  }

  private Transition<CallButton> settled() {
    DebouncedLine still = button.settle();
    List<StationRecord> records = new ArrayList<>();
    if (button.settled() == Level.INACTIVE && still.settled() == Level.ACTIVE) {
      records.add(
          StationRecord.of(StationRecord.Kind.CALL, 1, "released", "pressed", button.edgeMoment()));
    }
    records.addAll(StationRecord.ofLine(LineName.CALL_BUTTON, button, still));
    return new Transition<>(new CallButton(still), records, List.of());
  }
}
