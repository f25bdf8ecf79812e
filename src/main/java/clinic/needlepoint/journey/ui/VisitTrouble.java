package clinic.needlepoint.journey.ui;

import clinic.needlepoint.ui.Trouble;
import clinic.needlepoint.visit.ClaimLost;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Two screens in one visit: the older one is told that it goes on elsewhere. */
@Component
class VisitTrouble implements Trouble {
  @Override
  public Optional<String> messageKey(Throwable failure) {
    return failure instanceof ClaimLost ? Optional.of("journey.taken-over.hint") : Optional.empty();
  }
}
