package clinic.needlepoint.ui;

import java.util.Optional;

/** Names a failure in plain words. A module that knows its failures offers one as a bean. */
@FunctionalInterface
public interface Trouble {
  /**
   * Names it if it can.
   *
   * @return the message key of a sentence for the person at the screen, or empty if this failure is
   *     not of a known kind. Causes are asked one by one, the outermost first.
   */
  Optional<String> messageKey(Throwable failure);
}
