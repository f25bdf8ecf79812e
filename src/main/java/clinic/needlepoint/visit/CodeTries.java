package clinic.needlepoint.visit;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks up codes of other modules in a time that tells nothing at least, and every try counts for
 * the kiosk's one throttle before it is looked up.
 */
@FunctionalInterface
public interface CodeTries {
  /**
   * Tries. Call it outside a transaction.
   *
   * @param lookUp finds what the code is for, in a transaction of its own
   */
  <T> CodeTry<T> attempt(Supplier<Optional<T>> lookUp);
}
