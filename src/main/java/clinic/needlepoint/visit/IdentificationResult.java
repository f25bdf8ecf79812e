package clinic.needlepoint.visit;

import java.time.Instant;
import java.util.List;

/** What became of an identification. */
public sealed interface IdentificationResult {
  /**
   * The person is known and has arrived.
   *
   * @param claim lets this screen, and no other, go on with the visit
   * @param visit the one to go on with: the first that the patient did not finish yet
   * @param today all of the person's appointments of today that are not over, in order of time;
   *     they have all arrived
   */
  record Found(Claim claim, Visit visit, List<Visit> today) implements IdentificationResult {
    public Found {
      today = List.copyOf(today);
    }
  }

  /**
   * One answer for all: unknown, other letters, cancelled, another day, another clinic, too early,
   * too late, a code that is not in force, or two people to whom it fits. Staff see which.
   *
   * @param ticket the number to tell at the reception, instead of a name, and to be called by
   */
  record NotRecognised(WaitingNumber ticket) implements IdentificationResult {}

  /**
   * Somebody without an appointment, whoever they are.
   *
   * @param ticket the number under which staff know of them and call them
   */
  record Waiting(WaitingNumber ticket) implements IdentificationResult {}

  /** Too many misses; no look-up was made. */
  record Locked(Instant until) implements IdentificationResult {}
}
