package clinic.needlepoint.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.cartridge.CartridgeDesk;
import clinic.needlepoint.cartridge.CartridgeLabel;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.Disposal;
import clinic.needlepoint.cartridge.DisposalWitness;
import clinic.needlepoint.cartridge.ScanId;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Flag;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.screening.Triage;
import clinic.needlepoint.station.PenUse;
import clinic.needlepoint.treatment.Check.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F062")
class SessionGateTests {
  private static final long SEED = 20_261_121;
  private static final Instant AT = Instant.parse("2026-11-20T20:30:00Z");
  private static final List<ScreeningState> SCREENINGS =
      List.of(
          new ScreeningState.Cleared(AT, 0, 0, 0),
          new ScreeningState.Cleared(AT, 2, 0, 0),
          new ScreeningState.Cleared(AT, 0, 0, 3),
          new ScreeningState.Cleared(AT, 2, 1, 1),
          new ScreeningState.ToReview(List.of(new Flag("q1", Answer.YES, Triage.CLEAR))),
          new ScreeningState.Unfinished(3, 24),
          new ScreeningState.Stopped(AT));
  private static final List<ConsentState> CONSENTS =
      List.of(
          new ConsentState.Signed("standard", 4, AT),
          new ConsentState.Missing(),
          new ConsentState.Declined(AT),
          new ConsentState.Outdated("standard", 3),
          new ConsentState.Lapsed(AT),
          new ConsentState.Withdrawn(AT));

  @Test
  void keepsItsOrderWhateverTheStates() {
    System.out.println("SessionGateTests seed " + SEED);
    Random random = new Random(SEED);
    for (int n = 0; n < 20_000; n++) {
      keepsItsOrder(gate(random));
    }
  }

  private static SessionGate gate(Random random) {
    List<CartridgeUse> uses = new ArrayList<>();
    int count = random.nextInt(4);
    for (int n = 0; n < count; n++) {
      uses.add(use(random, n));
    }
    return new SessionGate(
        SCREENINGS.get(random.nextInt(SCREENINGS.size())),
        CONSENTS.get(random.nextInt(CONSENTS.size())),
        uses,
        random.nextInt(3),
        pen(random),
        random.nextInt(5) == 0);
  }

  private static Optional<PenUse> pen(Random random) {
    Optional<String> reason =
        random.nextBoolean() ? Optional.of("It runs well.") : Optional.empty();
    return random.nextBoolean()
        ? Optional.of(new PenUse("NP-1", "S-000001", reason, AT, "u2", Optional.empty()))
        : Optional.empty();
  }

  private static CartridgeUse use(Random random, int n) {
    List<CartridgeUse.State> states = List.of(CartridgeUse.State.values());
    CartridgeUse.State state = states.get(random.nextInt(states.size()));
    Optional<Disposal> disposal =
        state == CartridgeUse.State.USED && random.nextBoolean()
            ? Optional.of(new Disposal("1", witness(random), AT, "u2"))
            : Optional.empty();
    CartridgeLabel label =
        new CartridgeLabel(
            CartridgeDesk.DEVICE, Optional.empty(), "L" + n, Optional.empty(), Optional.empty());
    return new CartridgeUse(new ScanId(n), label, AT, false, state, Optional.of(AT), disposal);
  }

  private static DisposalWitness witness(Random random) {
    return random.nextBoolean()
        ? new DisposalWitness.Beam()
        : new DisposalWitness.Attested("The beam was dark.");
  }

  private static void keepsItsOrder(SessionGate gate) {
    List<Check> checks = gate.checks();
    assertThat(checks).extracting(Check::step).containsExactly(Check.Step.values());

    int firstOpen = (int) checks.stream().takeWhile(Check::done).count();
    assertThat(checks.stream().skip(firstOpen + 1L)).noneMatch(c -> c.state() == State.NOW);
    boolean bothGood =
        gate.screening() instanceof ScreeningState.Cleared
            && gate.consent() instanceof ConsentState.Signed;
    assertThat(gate.refusal().isEmpty()).isEqualTo(bothGood);
    assertThat(gate.cartridgeNext() && !bothGood).isFalse();
    boolean waits =
        gate.cartridges().stream()
            .anyMatch(use -> use.toDispose() || use.state() == CartridgeUse.State.HELD);
    assertThat(gate.mayClose() && waits).isFalse();
    assertThat(gate.mayClose() && gate.pen().isEmpty() && !gate.stopped()).isFalse();
    boolean toKnow =
        gate.screening() instanceof ScreeningState.Cleared cleared
            && cleared.notes() + cleared.exceptions() > 0;
    assertThat(checks.getFirst().state() == State.DONE)
        .as("what there is to know is never green")
        .isEqualTo(gate.screening() instanceof ScreeningState.Cleared && !toKnow);
    assertThat(amber(checks, Check.Step.PEN))
        .isEqualTo(gate.pen().flatMap(PenUse::attested).isPresent());
    boolean allIn = gate.cartridges().stream().noneMatch(CartridgeUse::toDispose);
    boolean onSomebodysWord =
        gate.cartridges().stream()
            .flatMap(use -> use.disposal().stream())
            .anyMatch(disposal -> disposal.witness() instanceof DisposalWitness.Attested);
    assertThat(amber(checks, Check.Step.DISPOSAL)).isEqualTo(allIn && onSomebodysWord);
  }

  private static boolean amber(List<Check> checks, Check.Step step) {
    return checks.stream()
        .anyMatch(check -> check.step() == step && check.state() == Check.State.ATTESTED);
  }
}
