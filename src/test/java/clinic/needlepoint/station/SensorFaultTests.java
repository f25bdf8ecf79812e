package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F077")
class SensorFaultTests {
  private final StationScript script =
      new StationScript(
          StationState.unread(
              Set.of(
                  LineName.slot(9),
                  LineName.slot(2),
                  LineName.DRAWER_CLOSED,
                  LineName.BIN_PRESENT,
                  LineName.BIN_BEAM,
                  LineName.BIN_FULL,
                  LineName.dock(1, "presence"),
                  LineName.dock(1, "charging"),
                  LineName.dock(1, "standby")),
              BinCount.NOT_WATCHED));

  @Test
  void believesNoLineThatChangesFortyTimesAMinute() {
    for (int i = 0; i <= 40; i++) {
      script.says(i * 1_000L, "slot9", i % 2 == 0);
    }
    script.passes(41_000);
    assertThat(slot(9)).isEqualTo(SlotState.UNKNOWN);
    assertThat(script.words()).contains("sensor9 chatters", "slot9 unknown");
    assertThat(sensors()).containsExactly("slot9 chatters");

    script.passes(40_000 + 60_000);
    assertThat(slot(9)).isEqualTo(SlotState.FULL);
    assertThat(sensors()).containsExactly("slot9 chatters", "slot9 ok");
  }

  /** Sunlight in the throat, a loose plug: what fell in meanwhile nobody knows. */
  @Test
  void believesNoBeamThatBreaksFortyTimesAMinute() {
    standing();
    for (int i = 0; i < 40; i++) {
      script.says(10_000 + i * 1_500L, "bin.beam", true);
      script.says(10_050 + i * 1_500L, "bin.beam", false);
    }
    script.passes(71_000);
    assertThat(sensors()).containsExactly("bin.beam chatters");
    assertThat(script.state().bin().watchesDrops()).isFalse();
    assertThat(script.state().bin().count().complete()).isFalse();
    int counted = script.state().bin().count().drops();
    assertThat(counted).isBetween(29, 30);

    script.passes(140_000);
    assertThat(sensors()).containsExactly("bin.beam chatters", "bin.beam ok");
    assertThat(script.state().bin().watchesDrops()).isTrue();
    assertThat(script.state().bin().count().drops()).isEqualTo(counted);
  }

  @Test
  @Tag("F079")
  void believesNoChargerThatIsFullFortyTimesAMinute() {
    standing();
    for (int i = 0; i < 40; i++) {
      script.says(10_000 + i * 1_500L, "dock1.standby", false);
      script.says(10_700 + i * 1_500L, "dock1.standby", true);
    }
    script.passes(71_000);
    assertThat(sensors()).containsExactly("dock1.standby chatters");
    assertThat(script.dock(1).state().word()).isNotEqualTo("full");
  }

  /** Flicker without a pause never settles, so it is found by how long it goes on. */
  @Test
  void believesNoLineThatNeverKeepsStill() {
    script.says(0, "slot9", true).passes(100);
    for (int i = 0; i < 600; i++) {
      script.says(1_000 + i * 5L, "slot9", i % 2 == 1);
    }
    assertThat(slot(9)).isEqualTo(SlotState.UNKNOWN);
    assertThat(sensors()).containsExactly("slot9 chatters");
  }

  @Test
  void doesNotMistakeABusyMorningForChatter() {
    for (int i = 0; i < 200; i++) {
      for (int bounce = 0; bounce < 7; bounce++) {
        script.says(i * 6_500L + bounce, "slot9", (i + bounce) % 2 == 0);
      }
    }
    assertThat(sensors()).isEmpty();
  }

  @Test
  void believesNoDrawerThatIsShutWhileASlotEmpties() {
    script.says(0, "drawer.closed", true).says(0, "slot2", true).passes(1_000);
    script.says(2_000, "slot2", false).passes(3_000);
    assertThat(script.state().drawer().position()).isEqualTo(DrawerPosition.UNKNOWN);
    assertThat(slot(2)).isEqualTo(SlotState.EMPTY);
    assertThat(sensors()).containsExactly("drawer.closed contradicts");
    assertThat(script.records())
        .filteredOn(record -> record.after().equals("unknown") || !record.line().isEmpty())
        .as("told with the moment of the slot, not with that at which the drawer last moved")
        .hasSize(2)
        .allMatch(record -> record.moment().monotonicMs() == 2_000);

    script.says(4_000, "drawer.closed", false).passes(5_000);
    assertThat(script.state().drawer().position()).isEqualTo(DrawerPosition.OPEN);
    assertThat(sensors()).containsExactly("drawer.closed contradicts", "drawer.closed ok");
  }

  @Test
  void findsNoContradictionInADrawerThatOpens() {
    script.says(0, "drawer.closed", true).says(0, "slot2", true).passes(1_000);
    script.says(2_000, "drawer.closed", false).says(2_010, "slot2", false).passes(3_000);
    assertThat(sensors()).isEmpty();
    assertThat(script.state().drawer().position()).isEqualTo(DrawerPosition.OPEN);
  }

  @Test
  @Tag("F079")
  void switchesABlinkingChargerOffAndOnAgainOnce() {
    script.says(0, "dock1.presence", true).says(0, "dock1.standby", false);
    script.says(0, "dock1.charging", true).passes(1_000);
    blink(2_000);
    blink(8_000);
    assertThat(charging())
        .containsExactly(
            new StationCommand.ChargeEnable(1, false), new StationCommand.ChargeEnable(1, true));
    script.says(20_000, "dock1.presence", false).passes(21_000);
    script.says(30_000, "dock1.presence", true).passes(31_000);
    blink(32_000);
    assertThat(charging()).hasSize(4);
  }

  @Test
  void believesNoStuckLineUntilItChanges() {
    standing();
    script.areStuck(90_000, STUCK).passes(200_000);
    assertThat(script.state().drawer().position()).isEqualTo(DrawerPosition.UNKNOWN);
    assertThat(slot(2)).isEqualTo(SlotState.UNKNOWN);
    assertThat(script.dock(1).state().word()).isEqualTo("unknown");
    assertThat(script.state().bin().watchesDrops()).isFalse();
    assertThat(script.state().bin().count().complete()).isFalse();
    assertThat(sensors())
        .containsExactlyInAnyOrder(
            "bin.beam stuck", "dock1.presence stuck", "drawer.closed stuck", "slot2 stuck");
    assertThat(script.records().stream().filter(r -> r.kind() == StationRecord.Kind.SENSOR))
        .as("told with the moment at which it was found")
        .allMatch(record -> record.moment().monotonicMs() == 90_000);

    int before = script.records().size();
    script.areStuck(210_000, STUCK);
    assertThat(script.records()).as("told once").hasSize(before);

    script.says(300_000, "drawer.closed", false).says(300_000, "slot2", false);
    script.says(300_000, "dock1.presence", false).says(300_000, "bin.beam", true);
    script.says(300_040, "bin.beam", false).passes(310_000);
    assertThat(script.state().drawer().position()).isEqualTo(DrawerPosition.OPEN);
    assertThat(slot(2)).isEqualTo(SlotState.EMPTY);
    assertThat(script.dock(1).state().word()).isEqualTo("empty");
    assertThat(script.state().bin().count().drops()).isEqualTo(1);
    assertThat(script.state().lines().values())
        .filteredOn(line -> line.edge() != null)
        .extracting(DebouncedLine::health)
        .containsOnly("ok");
    assertThat(sensors()).hasSize(8);
  }

  @Test
  void callsNoLineStuckThatIsChangingOrWasNeverRead() {
    standing();
    script.says(60_000, "drawer.closed", false).passes(70_000);
    script.says(89_999, "slot2", false).areStuck(90_000, Set.of(LineName.slot(2)));
    script.areStuck(90_000, Set.of(LineName.slot(9), LineName.slot(16), LineName.BIN_BEAM));
    script.areStuck(90_000, Set.of(LineName.dock(4, "presence")));
    script.passes(100_000);
    assertThat(slot(2)).isEqualTo(SlotState.EMPTY);
    assertThat(sensors()).containsExactly("bin.beam stuck");
  }

  private static final Set<LineName> STUCK =
      Set.of(
          LineName.DRAWER_CLOSED,
          LineName.slot(2),
          LineName.BIN_BEAM,
          LineName.dock(1, "presence"));

  /** All lines but slot 9 have been read: a pen, a bin, a cartridge, the drawer shut. */
  private void standing() {
    script.says(0, "drawer.closed", true).says(0, "slot2", true);
    script.says(0, "bin.present", true).says(0, "bin.full", false).says(0, "bin.beam", false);
    script.says(0, "dock1.presence", true).says(0, "dock1.charging", false);
    script.says(0, "dock1.standby", true).passes(5_000);
  }

  private void blink(long from) {
    for (int i = 0; i < 6; i++) {
      script.says(from + i * 300L, "dock1.charging", i % 2 == 1);
    }
    script.passes(from + 5_000);
  }

  private List<StationCommand> charging() {
    return script.commands().stream()
        .filter(StationCommand.ChargeEnable.class::isInstance)
        .toList();
  }

  private List<String> sensors() {
    return script.records().stream()
        .filter(record -> record.kind() == StationRecord.Kind.SENSOR)
        .map(record -> record.line() + " " + record.after())
        .toList();
  }

  private SlotState slot(int number) {
    return script.state().drawer().slots().getOrDefault(number, SlotState.UNKNOWN);
  }
}
