package clinic.needlepoint.station;

import static clinic.needlepoint.station.StationScript.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.station.ChargeState.Charging;
import clinic.needlepoint.station.DockState.Empty;
import clinic.needlepoint.station.DockState.Seated;
import clinic.needlepoint.station.DockState.Unknown;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F079")
class PenDockTests {
  private static final Set<LineName> LINES =
      new TreeSet<>(
          Set.of(
              LineName.dock(1, "presence"),
              LineName.dock(1, "charging"),
              LineName.dock(1, "standby")));

  private final StationScript script =
      new StationScript(StationState.unread(LINES, BinCount.NOT_WATCHED));

  @Test
  void isUnknownUntilTheSwitchHasKeptStill() {
    script.says(0, "dock1.presence", true).passes(149);
    assertThat(script.dock(1).state()).isEqualTo(new Unknown());
    assertThat(script.records()).isEmpty();

    script.passes(150);
    assertThat(script.dock(1).state().word()).isEqualTo("idle");
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, charging",
    "false, true, full",
    "false, false, fault.silent",
    "true, true, fault.wiring",
  })
  void followsTheChargersTruthTable(boolean charging, boolean standby, String word) {
    script
        .says(0, "dock1.presence", true)
        .says(0, "dock1.charging", charging)
        .says(0, "dock1.standby", standby)
        .passes(5_000);

    assertThat(script.dock(1).state().word()).isEqualTo(word);
  }

  @Test
  void isEmptyWhateverTheChargerSays() {
    script
        .says(0, "dock1.presence", false)
        .says(0, "dock1.charging", true)
        .says(0, "dock1.standby", true)
        .passes(5_000);

    assertThat(script.dock(1).state()).isEqualTo(new Empty(at(0)));
  }

  @Test
  void bridgesTheMomentBetweenChargingAndFull() {
    seatedAndCharging();
    script.says(60_000, "dock1.charging", false).passes(61_000);
    assertThat(script.dock(1).state().word()).isEqualTo("charging");

    script.says(61_500, "dock1.standby", true).passes(70_000);
    assertThat(script.words())
        .containsExactly("dock1 empty", "dock1 idle", "dock1 charging", "dock1 full");
  }

  @Test
  void measuresAChargeItSawFromStartToFull() {
    seatedAndCharging();
    long full = Duration.ofMinutes(90).toMillis();
    script.says(full, "dock1.charging", false).says(full, "dock1.standby", true).passes(full + 99);

    assertThat(script.dock(1).lastTimeToFull()).isEqualTo(Duration.ofMillis(full - 10_400));
    assertThat(script.records().getLast().facts()).containsEntry("chargedSeconds", 5389L);
  }

  @Test
  void saysAtLeastWhenItDidNotSeeTheChargeBegin() {
    script
        .says(0, "dock1.presence", true)
        .says(0, "dock1.charging", true)
        .says(0, "dock1.standby", false)
        .passes(1_000);
    assertThat(charge()).isEqualTo(new Charging(false));

    script.says(9_000, "dock1.charging", false).says(9_000, "dock1.standby", true).passes(20_000);
    assertThat(script.dock(1).lastTimeToFull()).isNull();
  }

  @Test
  void knowsASlowBlinkAsAChargerFaultAndItsEnd() {
    seatedAndCharging();
    for (int half = 0; half < 8; half++) {
      script.says(20_000 + half * 400L, "dock1.charging", half % 2 == 1);
    }
    assertThat(script.dock(1).state().word()).isEqualTo("fault.blinks");

    script.passes(40_000);
    assertThat(script.dock(1).state().word()).isEqualTo("charging");
    assertThat(script.words())
        .containsExactly(
            "dock1 empty", "dock1 idle", "dock1 charging", "dock1 fault.blinks", "dock1 charging");
  }

  @Test
  void knowsAFastBlinkAsAMissingBattery() {
    seatedAndCharging();
    for (int half = 0; half < 20; half++) {
      script.says(20_000 + half * 80L, "dock1.charging", half % 2 == 1);
    }
    assertThat(script.dock(1).state().word()).isEqualTo("fault.no-battery");
  }

  @Test
  void callsAnEndlessChargeAFault() {
    seatedAndCharging();
    script.passes(Duration.ofHours(6).toMillis());
    assertThat(script.dock(1).state().word()).isEqualTo("charging");

    script.passes(Duration.ofHours(7).toMillis());
    assertThat(script.dock(1).state().word()).isEqualTo("fault.too-long");
  }

  @Test
  void lightsTheLampForAFaultAndPutsItOutAgain() {
    seatedAndCharging();
    script.says(20_000, "dock1.charging", false).passes(30_000);
    script.says(40_000, "dock1.charging", true).passes(50_000);

    assertThat(script.commands())
        .containsExactly(
            new StationCommand.DockLamp(1, false),
            new StationCommand.DockLamp(1, true),
            new StationCommand.DockLamp(1, false));
  }

  @Test
  void givesOneRecordForAPenTakenOutWithBounces() {
    seatedAndCharging();
    int before = script.records().size();
    for (int bounce = 0; bounce <= 6; bounce++) {
      script.says(30_000 + bounce * 2L, "dock1.presence", bounce % 2 == 1);
    }
    script.says(30_020, "dock1.charging", false).passes(40_000);

    assertThat(script.records()).hasSize(before + 1);
    assertThat(script.records().getLast().after()).isEqualTo("empty");
    assertThat(script.records().getLast().moment()).isEqualTo(at(30_012));
  }

  private void seatedAndCharging() {
    script
        .says(0, "dock1.presence", false)
        .says(0, "dock1.charging", false)
        .says(0, "dock1.standby", false)
        .says(10_000, "dock1.presence", true)
        .says(10_400, "dock1.charging", true)
        .passes(12_000);
  }

  private ChargeState charge() {
    return script.dock(1).state() instanceof Seated seated
        ? seated.charge()
        : new ChargeState.Idle();
  }
}
