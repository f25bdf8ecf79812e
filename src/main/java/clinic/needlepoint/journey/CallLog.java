package clinic.needlepoint.journey;

import java.time.Instant;
import java.util.Optional;

/** The calls of this kiosk; at most one is open. */
interface CallLog {
  Optional<Instant> openSince();

  void open(Instant at);

  void answer(Instant at, String by);
}
