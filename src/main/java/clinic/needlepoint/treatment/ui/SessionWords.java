package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.treatment.Check;
import clinic.needlepoint.treatment.SessionState;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.visit.Visit;
import java.util.Optional;

/** What the session's screen says of the session as it stands. */
record SessionWords(SessionState state, Say say) {
  String head() {
    Visit visit = state.visit();
    return say.text("head", visit.initials(), say.time(visit.dueAt()));
  }

  String treatment() {
    return say.text("type." + state.visit().treatment().word());
  }

  String over() {
    TreatmentSession session = state.session();
    return session
        .stopped()
        .map(stop -> say.text("over.stopped", say.time(stop.at())))
        .orElseGet(() -> say.text("over.closed"));
  }

  /** Why it can not go on, if so. */
  Optional<String> refusal() {
    return state.checks().stream()
        .filter(check -> check.state() == Check.State.REFUSED)
        .map(check -> say.words(check.words()))
        .findFirst();
  }

  /** The treated parts in one line. */
  String areas() {
    return String.join(", ", state.areas().stream().map(say::area).toList());
  }

  /** The cartridge that still has to go into the bin. */
  Optional<CartridgeUse> waiting() {
    return state.cartridges().stream().filter(CartridgeUse::toDispose).findFirst();
  }
}
