package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.station.Readiness.NotReady;
import clinic.needlepoint.station.Readiness.Ready;
import clinic.needlepoint.station.Readiness.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F080")
class ReadinessTests {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final PenPolicy POLICY = new PenPolicy(120, 30, Duration.ofHours(12));
  private static final Pen PEN = new Pen("NP-1", "Demo", "NP-1", Optional.empty());
  private static final Pen OUT =
      new Pen("NP-1", "Demo", "NP-1", Optional.of(new Pen.OutOfService(NOW, "Fell", "u2")));
  private static final Cleanliness CLEAN = new Cleanliness.Clean(NOW, "wipe");
  private static final PenPower FULL = new PenPower.Docked(new ChargeState.Full(), NOW);
  private static final long SEED = 80;

  private static Readiness of(Cleanliness clean, PenPower power, OptionalInt left) {
    return Readiness.of(PEN, clean, false, power, left, POLICY, NOW);
  }

  private static PenPower away(Duration ago) {
    return new PenPower.Away(NOW, Optional.of(NOW.minus(ago)));
  }

  @Test
  void isReadyWhenCleanAndFullInItsDock() {
    assertThat(of(CLEAN, FULL, OptionalInt.of(4))).isEqualTo(new Ready(4));
  }

  @Test
  void isReadyForAWhileAfterItLeftItsDockFull() {
    assertThat(of(CLEAN, away(Duration.ofHours(11)), OptionalInt.of(3))).isEqualTo(new Ready(3));
    assertThat(of(CLEAN, away(Duration.ofHours(13)), OptionalInt.of(3)))
        .isEqualTo(new NotReady(List.of(PenReason.AWAY_TOO_LONG)));
    assertThat(of(CLEAN, away(Duration.ofHours(1)), OptionalInt.of(0)))
        .isEqualTo(new NotReady(List.of(PenReason.CHARGE_LOW)));
  }

  @Test
  void isNotReadyWithoutADisinfectionSinceItsLastSession() {
    assertThat(of(new Cleanliness.Dirty(NOW, "S-1"), FULL, OptionalInt.of(4)))
        .isEqualTo(new NotReady(List.of(PenReason.DIRTY)));
    assertThat(of(new Cleanliness.Never(), FULL, OptionalInt.of(4)))
        .isEqualTo(new NotReady(List.of(PenReason.NEVER_DISINFECTED)));
    assertThat(of(new Cleanliness.InUse("S-1", NOW), FULL, OptionalInt.of(4)))
        .isEqualTo(new NotReady(List.of(PenReason.IN_SESSION)));
    assertThat(Readiness.of(PEN, CLEAN, true, FULL, OptionalInt.of(4), POLICY, NOW))
        .isEqualTo(new NotReady(List.of(PenReason.DISINFECTING)));
  }

  @Test
  void isNotReadyOutOfServiceOrWithAFault() {
    assertThat(Readiness.of(OUT, CLEAN, false, FULL, OptionalInt.of(4), POLICY, NOW))
        .isEqualTo(new NotReady(List.of(PenReason.OUT_OF_SERVICE)));
    assertThat(of(CLEAN, fault(ChargeFault.NO_BATTERY), OptionalInt.of(4)))
        .isEqualTo(new NotReady(List.of(PenReason.FAULT)));
  }

  @Test
  void cannotTellWithoutAStationADockOrASensorThatAnswers() {
    for (PenReason why : List.of(PenReason.NO_STATION, PenReason.NO_DOCK, PenReason.DOCK_UNKNOWN)) {
      assertThat(of(CLEAN, new PenPower.NotSeen(why), OptionalInt.empty()))
          .isEqualTo(new Unknown(List.of(why)));
    }
    assertThat(of(CLEAN, fault(ChargeFault.SILENT), OptionalInt.of(4)))
        .isEqualTo(new Unknown(List.of(PenReason.CHARGER_UNSURE)));
    assertThat(of(CLEAN, new PenPower.Away(NOW, Optional.empty()), OptionalInt.empty()))
        .isEqualTo(new Unknown(List.of(PenReason.CHARGE_UNKNOWN)));
  }

  @Test
  void whatIsWrongCountsBeforeWhatIsUnknown() {
    PenPower unseen = new PenPower.NotSeen(PenReason.NO_STATION);
    assertThat(of(new Cleanliness.Dirty(NOW, "S-1"), unseen, OptionalInt.empty()))
        .isEqualTo(new NotReady(List.of(PenReason.DIRTY)));
  }

  private static PenPower fault(ChargeFault fault) {
    return new PenPower.Docked(new ChargeState.Fault(fault), NOW);
  }

  /** Any state of dock, hands and battery. */
  @Test
  void nothingUnknownIsEverReady() {
    Random random = new Random(SEED);
    int ready = 0;
    for (int run = 0; run < 20_000; run++) {
      PenPower power = anyPower(random);
      OptionalInt left =
          random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(4));
      Cleanliness clean = anyCleanliness(random);
      boolean disinfecting = random.nextInt(6) == 0;
      Pen pen = random.nextInt(8) == 0 ? OUT : PEN;
      Readiness said = Readiness.of(pen, clean, disinfecting, power, left, POLICY, NOW);
      if (said instanceof Ready(int sessions)) {
        ready++;
        assertThat(sessions).isPositive();
        assertThat(clean).isInstanceOf(Cleanliness.Clean.class);
        assertThat(power).isNotInstanceOf(PenPower.NotSeen.class);
        assertThat(left).isPresent();
        assertThat(disinfecting).isFalse();
        assertThat(pen.out()).isEmpty();
      }
    }
    System.out.println("seed " + SEED + ": 20000 states, " + ready + " ready");
    assertThat(ready).isGreaterThan(500);
  }

  private static PenPower anyPower(Random random) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new PenPower.NotSeen(
              List.of(PenReason.NO_STATION, PenReason.NO_DOCK, PenReason.DOCK_UNKNOWN)
                  .get(random.nextInt(3)));
      case 1 ->
          random.nextBoolean()
              ? away(Duration.ofHours(random.nextInt(24)))
              : new PenPower.Away(NOW, Optional.empty());
      default ->
          new PenPower.Docked(
              switch (random.nextInt(4)) {
                case 0 -> new ChargeState.Full();
                case 1 -> new ChargeState.Charging(random.nextBoolean());
                case 2 -> new ChargeState.Idle();
                default ->
                    new ChargeState.Fault(List.of(ChargeFault.values()).get(random.nextInt(5)));
              },
              NOW);
    };
  }

  private static Cleanliness anyCleanliness(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Cleanliness.Never();
      case 1 -> new Cleanliness.Dirty(NOW, "S-1");
      case 2 -> new Cleanliness.InUse("S-1", NOW);
      default -> CLEAN;
    };
  }
}
