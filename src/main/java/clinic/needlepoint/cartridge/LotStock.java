package clinic.needlepoint.cartridge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A lot in the cupboard. What came in is what was used, thrown away, is held, is missing and is
 * left: nothing else.
 *
 * @param expires the last usable day
 * @param received units that ever came in
 * @param used in sessions
 * @param discarded thrown away unused, in sessions or from the cupboard
 * @param held accepted in a session that still looks at the pack
 * @param missing units that a count declared missing; below 0 where more were found
 * @param labelled units left that carry a label of the clinic
 * @param recall the reason of a recall in force
 */
public record LotStock(
    String device,
    String lot,
    LocalDate expires,
    int received,
    int used,
    int discarded,
    int held,
    int missing,
    int labelled,
    Optional<String> recall) {

  /** What can be done with a lot, the worst first. */
  public enum State {
    QUARANTINED,
    EXPIRED,
    SOON,
    GOOD
  }

  /** A box of which less than this is left is used up first or ordered anew: two months. */
  private static final int SOON_DAYS = 60;

  /** Units in the cupboard, usable or not. */
  public int onHand() {
    return received - used - discarded - held - missing;
  }

  /** Units in the cupboard that only the maker's label tells of. */
  public int unlabelled() {
    return Math.max(0, onHand() - labelled);
  }

  public State state(LocalDate today) {
    if (recall.isPresent()) {
      return State.QUARANTINED;
    }
    if (today.isAfter(expires)) {
      return State.EXPIRED;
    }
    return today.plusDays(SOON_DAYS).isAfter(expires) ? State.SOON : State.GOOD;
  }

  public boolean usable(LocalDate today) {
    return state(today) == State.SOON || state(today) == State.GOOD;
  }
}
