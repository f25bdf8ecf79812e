package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.DisposalWitness;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.station.PenUse;
import clinic.needlepoint.treatment.Check.State;
import clinic.needlepoint.treatment.Check.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order in which a treatment goes. Pure: states in, rows out.
 *
 * @param cartridges the accepted ones of the session, in the order of scanning
 * @param another how many further cartridges were asked for
 * @param pen the one that the session took last
 * @param stopped whether the treatment ended early
 */
record SessionGate(
    ScreeningState screening,
    ConsentState consent,
    List<CartridgeUse> cartridges,
    int another,
    Optional<PenUse> pen,
    boolean stopped) {

  SessionGate {
    cartridges = List.copyOf(cartridges);
  }

  /** The gate before there is a session. */
  static SessionGate before(ScreeningState screening, ConsentState consent) {
    return new SessionGate(screening, consent, List.of(), 0, Optional.empty(), false);
  }

  /** All rows in order. After a row that is not done, nothing is NOW. */
  List<Check> checks() {
    List<Check> rows = new ArrayList<>();
    boolean open = true;
    for (Check check :
        List.of(screeningCheck(), consentCheck(), cartridge(), penCheck(), disposal())) {
      boolean next = check.state() == State.NOW;
      rows.add(next && !open ? new Check(check.step(), State.LATER, check.words()) : check);
      open = open && check.done();
    }
    return rows;
  }

  /** Why no session may open, if so: the first reason in order. */
  Optional<Words> refusal() {
    return checks().stream()
        .filter(check -> check.state() == State.REFUSED)
        .map(Check::words)
        .findFirst();
  }

  /** Whether the order has come to the cartridge. */
  boolean cartridgeNext() {
    return isNext(Step.CARTRIDGE);
  }

  /** Whether a pen may be taken: the order has come to it, or another takes its place. */
  boolean mayTakePen() {
    return !stopped && (pen.isPresent() || isNext(Step.PEN));
  }

  private boolean isNext(Step step) {
    return checks().stream().anyMatch(check -> check.step() == step && check.state() == State.NOW);
  }

  /** Whether the treatment has as many cartridges as were asked for. */
  static boolean enough(List<CartridgeUse> cartridges, int another) {
    return count(cartridges) > another && cartridges.stream().noneMatch(SessionGate::held);
  }

  /** Whether every cartridge that was used lies in the bin; a treatment used one, with a pen. */
  boolean mayClose() {
    boolean allIn = cartridges.stream().noneMatch(CartridgeUse::toDispose);
    boolean answered = cartridges.stream().noneMatch(SessionGate::held);
    return allIn && answered && (stopped || (used() > 0 && pen.isPresent()));
  }

  private Check screeningCheck() {
    return switch (screening) {
      case ScreeningState.Cleared cleared -> cleared(cleared);
      case ScreeningState.ToReview(var open) -> refused(Step.SCREENING, "review", open.size());
      case ScreeningState.Unfinished _ -> refused(Step.SCREENING, "unfinished");
      case ScreeningState.Stopped(Instant at) -> refused(Step.SCREENING, "stopped", at);
    };
  }

  private static Check cleared(ScreeningState.Cleared cleared) {
    Instant at = cleared.at();
    int flags = cleared.flagsCleared();
    int notes = cleared.notes();
    State state = notes == 0 ? State.DONE : State.NOTED;
    if (cleared.exceptions() > 0) {
      return check(Step.SCREENING, State.ATTESTED, "exception", at, flags, notes);
    }
    if (flags > 0) {
      return check(
          Step.SCREENING, state, notes > 0 ? "cleared-notes" : "cleared", at, flags, notes);
    }
    return notes > 0
        ? check(Step.SCREENING, state, "notes", at, notes)
        : check(Step.SCREENING, state, "nothing", at);
  }

  private Check consentCheck() {
    return switch (consent) {
      case ConsentState.Signed(String form, int version, Instant at) ->
          done(Step.CONSENT, "signed", form, version, at);
      case ConsentState.Missing _ -> refused(Step.CONSENT, "missing");
      case ConsentState.Declined(Instant at) -> refused(Step.CONSENT, "declined", at);
      case ConsentState.Outdated _ -> refused(Step.CONSENT, "outdated");
      case ConsentState.Lapsed(Instant at) -> refused(Step.CONSENT, "lapsed", at);
      case ConsentState.Withdrawn(Instant at) -> refused(Step.CONSENT, "withdrawn", at);
    };
  }

  private Check cartridge() {
    if (cartridges.stream().anyMatch(SessionGate::held)) {
      return now(Step.CARTRIDGE, "pack");
    }
    if (stopped) {
      return done(Step.CARTRIDGE, "stopped");
    }
    if (enough(cartridges, another)) {
      return done(Step.CARTRIDGE, "used", lots(), used());
    }
    return now(Step.CARTRIDGE, another == 0 ? "nothing" : "another");
  }

  private Check penCheck() {
    if (pen.isEmpty()) {
      return stopped ? done(Step.PEN, "stopped") : now(Step.PEN, "nothing");
    }
    String serial = pen.get().pen();
    return pen.get()
        .attested()
        .map(reason -> check(Step.PEN, State.ATTESTED, "attested", serial, reason))
        .orElseGet(() -> done(Step.PEN, "ready", serial));
  }

  private Check disposal() {
    long waiting = cartridges.stream().filter(CartridgeUse::toDispose).count();
    if (used() == 0 && !stopped) {
      return now(Step.DISPOSAL, "later");
    }
    if (waiting > 0) {
      return now(Step.DISPOSAL, "waiting", waiting);
    }
    long attested = cartridges.stream().filter(SessionGate::attested).count();
    return attested > 0
        ? check(Step.DISPOSAL, State.ATTESTED, "attested", used(), attested)
        : done(Step.DISPOSAL, used() == 0 ? "none" : "done", used());
  }

  /** Whether somebody's word stands for the drop that no sensor saw. */
  static boolean attested(CartridgeUse use) {
    return use.disposal()
        .filter(disposal -> disposal.witness() instanceof DisposalWitness.Attested)
        .isPresent();
  }

  private long used() {
    return count(cartridges);
  }

  private static long count(List<CartridgeUse> cartridges) {
    return cartridges.stream().filter(use -> use.state() == CartridgeUse.State.USED).count();
  }

  private static boolean held(CartridgeUse use) {
    return use.state() == CartridgeUse.State.HELD;
  }

  private String lots() {
    return String.join(
        ", ",
        cartridges.stream()
            .filter(use -> use.state() == CartridgeUse.State.USED)
            .map(use -> use.label().lot())
            .toList());
  }

  private static Check done(Step step, String what, Object... values) {
    return check(step, State.DONE, what, values);
  }

  private static Check now(Step step, String what, Object... values) {
    return check(step, State.NOW, what, values);
  }

  private static Check refused(Step step, String what, Object... values) {
    return check(step, State.REFUSED, what, values);
  }

  private static Check check(Step step, State state, String what, Object... values) {
    return new Check(step, state, Words.of("treatment.gate." + step.word() + "." + what, values));
  }
}
