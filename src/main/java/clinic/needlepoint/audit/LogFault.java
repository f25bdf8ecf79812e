package clinic.needlepoint.audit;

import clinic.needlepoint.store.Refusal;
import java.util.Optional;

/** Whether the log was found tampered with while the kiosk works. */
@FunctionalInterface
public interface LogFault {
  /** What was found first; empty while everything that was looked at holds. */
  Optional<Refusal> fault();
}
