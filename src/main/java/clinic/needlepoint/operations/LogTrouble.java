package clinic.needlepoint.operations;

import clinic.needlepoint.audit.LogFault;
import clinic.needlepoint.ui.StandingTrouble;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells all staff that the log was tampered with, and where it was seen. */
@Component
class LogTrouble implements StandingTrouble {
  private final LogFault log;

  LogTrouble(LogFault log) {
    this.log = log;
  }

  @Override
  public Optional<Said> trouble() {
    return log.fault()
        .map(fault ->
            fault.values().isEmpty()
                ? new Said("operations.log.what", "operations.log.do", List.of())
                : new Said("operations.log.what-at", "operations.log.do", fault.values()));
  }
}
