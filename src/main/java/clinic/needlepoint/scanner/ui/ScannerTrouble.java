package clinic.needlepoint.scanner.ui;

import clinic.needlepoint.scanner.Scanner;
import clinic.needlepoint.scanner.ScannerState;
import clinic.needlepoint.ui.StandingTrouble;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells all staff that the scanner can not be read, before they stand there with a patient. */
@Component
class ScannerTrouble implements StandingTrouble {
  private final Scanner scanner;

  ScannerTrouble(Scanner scanner) {
    this.scanner = scanner;
  }

  @Override
  public Optional<Said> trouble() {
    ScannerState state = scanner.state();
    return Optional.of(state)
        .filter(ScannerState::away)
        .map(
            away -> "scanner.link." + away.link().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(key -> new Said(key + ".what", key + ".do", List.of(state.device())));
  }
}
