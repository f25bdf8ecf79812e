package clinic.needlepoint.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The bodies that concern one person, and their erasure. What a cartridge went through concerns
 * nobody once nothing says in whose session it was.
 */
public interface PersonalBodies {
  /**
   * A record whose body is there.
   *
   * @param at when it was written; where nobody vouched for the clock, when the next record was
   *     written for which somebody did, and {@link Instant#MAX} while there is none
   */
  record Personal(long seq, String type, Instant at) {}

  /**
   * Those of a person, in order of {@code seq}.
   *
   * @param patient the pseudonym
   * @param visits the numbers of all the person's visits, as the headers carry them
   */
  List<Personal> of(String patient, Collection<String> visits);

  /**
   * Deletes salt and body of each in the caller's transaction, and says so of each in the log.
   *
   * @return how many were still there
   */
  int erase(Collection<Personal> records, Actor by);
}
