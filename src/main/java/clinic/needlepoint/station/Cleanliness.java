package clinic.needlepoint.station;

import java.time.Instant;

/** Whether a pen may come near a patient. */
public sealed interface Cleanliness {

  /** Nobody has disinfected it here yet. */
  record Never() implements Cleanliness {}

  /** It was disinfected, and no session used it since. */
  record Clean(Instant since, String product) implements Cleanliness {}

  /** A session is using it. */
  record InUse(String session, Instant since) implements Cleanliness {}

  /** A session used it, and nobody has disinfected it since. */
  record Dirty(Instant since, String session) implements Cleanliness {}
}
