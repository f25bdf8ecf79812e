package clinic.needlepoint.station;

import static clinic.needlepoint.station.StationScript.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the parts when their lines can not be read any more. */
@Tag("F077")
class UnreadLinesTests {
  /** A part's own switch first, as the pins are read. */
  private static final Set<LineName> LINES =
      Stream.of(
              "dock1.presence",
              "dock1.charging",
              "dock1.standby",
              "drawer.closed",
              "slot1",
              "bin.present",
              "bin.beam",
              "bin.full")
          .map(LineName::new)
          .collect(Collectors.toCollection(LinkedHashSet::new));

  private StationState good() {
    return new StationScript(StationState.unread(LINES, new BinCount(4, true)))
        .says(0, "dock1.presence", true)
        .says(0, "dock1.charging", true)
        .says(0, "dock1.standby", false)
        .says(0, "drawer.closed", true)
        .says(0, "slot1", true)
        .says(0, "bin.present", true)
        .says(0, "bin.beam", false)
        .says(0, "bin.full", false)
        .passes(5_000)
        .state();
  }

  private static Transition<StationState> lost(StationState state, LineName line, long time) {
    return state.read(Reading.of(line, Level.UNKNOWN, at(time)));
  }

  @Test
  void leavesNothingGoodAndRecordsEachPartOnce() {
    Transition<StationState> passed = Transition.to(good());
    for (LineName line : LINES) {
      passed = passed.then(lost(passed.next(), line, 6_000));
    }
    passed = passed.then(passed.next().advanceTo(at(6_001)));

    assertThat(
            passed.records().stream()
                .filter(r -> r.kind() != StationRecord.Kind.SENSOR)
                .map(r -> r.kind().word() + r.number() + " " + r.after()))
        .containsExactlyInAnyOrder(
            "dock1 unknown", "drawer1 unknown", "slot1 unknown", "bin1 unknown");
    assertThat(
            passed.records().stream()
                .filter(r -> r.kind() == StationRecord.Kind.SENSOR && r.after().equals("gone"))
                .map(StationRecord::line))
        .containsExactlyInAnyOrderElementsOf(LINES.stream().map(LineName::value).toList());
    assertThat(passed.next().bin().watchesDrops()).isFalse();
    assertThat(passed.next().bin().count()).isEqualTo(new BinCount(4, false));
  }

  @Test
  void countsNoDropWhenTheBeamIsLostWhileBroken() {
    StationState broken =
        new StationScript(good()).says(6_000, "bin.beam", true).passes(6_100).state();

    Transition<StationState> lost = lost(broken, LineName.BIN_BEAM, 6_200);
    lost = lost.then(lost.next().advanceTo(at(8_000)));

    assertThat(lost.records())
        .extracting(StationRecord::kind)
        .containsExactly(StationRecord.Kind.SENSOR);
    assertThat(lost.next().bin().count()).isEqualTo(new BinCount(4, false));
  }

  @Test
  void takesALostChargerLineForNoBlink() {
    StationState state = good();
    for (int time = 6_000; time < 8_000; time += 400) {
      state = lost(state, LineName.dock(1, "charging"), time).next();
      state = state.read(Reading.of(LineName.dock(1, "charging"), true, at(time + 200))).next();
    }

    assertThat(state.advanceTo(at(9_000)).next().docks().get(1))
        .extracting(dock -> dock.state().word())
        .isEqualTo("charging");
  }
}
