package clinic.needlepoint.visit;

import java.util.List;

/** What a module does when somebody is recognised at a screen, in the transaction of the claim. */
@FunctionalInterface
public interface AtClaim {
  /**
   * Does it.
   *
   * @param visits that the screen holds from now on
   * @param by how they were recognised this time
   */
  void claimed(List<VisitId> visits, IdentifiedBy by);
}
