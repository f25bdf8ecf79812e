package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Optional;

/** What the station knows of a pen's battery. */
public sealed interface PenPower {

  /** It sits in its dock. */
  record Docked(ChargeState charge, Instant since) implements PenPower {}

  /**
   * Its dock is empty.
   *
   * @param full when it was last known to be full; empty where nobody watched
   */
  record Away(Instant since, Optional<Instant> full) implements PenPower {}

  /** Nothing is known of it. */
  record NotSeen(PenReason why) implements PenPower {}
}
