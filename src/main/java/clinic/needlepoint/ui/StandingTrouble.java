package clinic.needlepoint.ui;

import java.util.List;
import java.util.Optional;

/** What every staff screen says on top until it is over. A module offers one as a bean. */
@FunctionalInterface
public interface StandingTrouble {
  /**
   * Two sentences for everybody who works here.
   *
   * @param what key of the state
   * @param whatToDo key of the next step
   * @param values what both quote
   */
  record Said(String what, String whatToDo, List<String> values) {}

  Optional<Said> trouble();
}
