package clinic.needlepoint.station;

import static clinic.needlepoint.station.StationScript.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F083")
class SharpsBinTests {
  private final StationScript script =
      new StationScript(StationState.unread(Set.of(), BinCount.NOT_WATCHED));

  @Test
  void isUnknownUntilReadAndHasRoomOnlyWhenBothSensorsSaySo() {
    assertThat(script.state().bin().state()).isEqualTo(BinState.UNKNOWN);
    script.says(0, "bin.present", true).passes(500);
    assertThat(script.state().bin().state()).isEqualTo(BinState.ROOM_UNKNOWN);
    script.says(500, "bin.full", false).passes(2_000);
    assertThat(script.state().bin().state()).isEqualTo(BinState.ROOM);
  }

  @Test
  void countsATumblingCartridgeOnce() {
    binWithRoom();
    for (int edge = 0; edge < 60; edge++) {
      script.says(10_000 + edge * 20L, "bin.beam", edge % 2 == 0);
    }
    script.passes(20_000);

    assertThat(script.state().bin().count()).isEqualTo(new BinCount(1, true));
    assertThat(script.records().getLast().kind()).isEqualTo(StationRecord.Kind.DROP);
    assertThat(script.records().getLast().moment()).isEqualTo(at(10_000));
  }

  @Test
  void countsNothingForAFlickerOrABeamThatStaysBroken() {
    binWithRoom();
    script.says(10_000, "bin.beam", true).says(10_003, "bin.beam", false).passes(11_000);
    script.says(12_000, "bin.beam", true).passes(60_000);
    assertThat(script.state().bin().count().drops()).isZero();

    script.says(60_000, "bin.beam", false).passes(60_249);
    assertThat(script.state().bin().count().drops()).isZero();
    script.passes(60_250);
    assertThat(script.state().bin().count().drops()).isEqualTo(1);
  }

  @Test
  void takesABeamBrokenForAMinuteForABlockedThroatAndNoLongerForACartridge() {
    binWithRoom();
    script.says(10_000, "bin.beam", true).passes(69_999);
    assertThat(script.state().bin().watchesDrops()).isFalse();
    assertThat(script.records().getLast().kind()).isEqualTo(StationRecord.Kind.BIN);

    script.passes(70_000);
    StationRecord fault = script.records().getLast();
    assertThat(fault.kind()).isEqualTo(StationRecord.Kind.SENSOR);
    assertThat(fault.after()).isEqualTo("blocked");
    assertThat(fault.moment()).isEqualTo(at(70_000));
    assertThat(AlarmChange.of(fault, false))
        .containsExactly(new AlarmChange.Raise(AlarmKind.SENSOR_FAULT, "bin.beam", "blocked"));

    script.passes(500_000).says(500_000, "bin.beam", false).passes(501_000);
    StationRecord good = script.records().getLast();
    assertThat(good.after()).isEqualTo("ok");
    assertThat(AlarmChange.of(good, false))
        .containsExactly(new AlarmChange.Over(AlarmKind.SENSOR_FAULT, "bin.beam"));
    assertThat(script.state().bin().watchesDrops()).isTrue();
    assertThat(script.state().bin().count()).isEqualTo(new BinCount(0, false));

    drop(510_000);
    script.passes(520_000);
    assertThat(script.state().bin().count().drops()).isEqualTo(1);
  }

  @Test
  void stillCountsACartridgeThatFreesTheBeamAsItsMinuteEnds() {
    binWithRoom();
    script.says(10_000, "bin.beam", true).says(69_990, "bin.beam", false).passes(80_000);
    assertThat(script.state().bin().count()).isEqualTo(new BinCount(1, true));
  }

  @Test
  void countsTwoCartridgesAsTwo() {
    binWithRoom();
    drop(10_000);
    drop(10_400);
    script.passes(20_000);

    assertThat(script.state().bin().count().drops()).isEqualTo(2);
  }

  @Test
  void countsNothingWhileTheBinIsOutAndBeginsAgainWithTheNext() {
    binWithRoom();
    drop(10_000);
    script.says(11_000, "bin.present", false).passes(12_000);
    drop(13_000);
    script.passes(14_000);
    assertThat(script.state().bin().state()).isEqualTo(BinState.MISSING);
    assertThat(script.state().bin().count().drops()).isEqualTo(1);

    script.says(15_000, "bin.present", true).passes(16_000);
    assertThat(script.state().bin().count()).isEqualTo(BinCount.NEW_BIN);
  }

  @Test
  void keepsTheCountOfBeforeTheStartAsIncomplete() {
    StationScript restarted =
        new StationScript(StationState.unread(Set.of(), new BinCount(31, true).afterGap()));
    restarted.says(0, "bin.present", true).passes(1_000);

    assertThat(restarted.state().bin().count()).isEqualTo(new BinCount(31, false));
  }

  private void binWithRoom() {
    script
        .says(0, "bin.present", false)
        .says(0, "bin.full", false)
        .says(0, "bin.beam", false)
        .passes(2_000)
        .says(3_000, "bin.present", true)
        .passes(5_000);
  }

  private void drop(long milliseconds) {
    script.says(milliseconds, "bin.beam", true).says(milliseconds + 40, "bin.beam", false);
  }
}
