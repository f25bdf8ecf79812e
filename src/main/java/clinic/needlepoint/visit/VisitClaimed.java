package clinic.needlepoint.visit;

import java.util.List;

/**
 * Somebody was recognised at a screen, which holds these visits from now on. Published in the
 * transaction that gives the claim.
 *
 * @param by how they were recognised this time
 */
public record VisitClaimed(List<VisitId> visits, IdentifiedBy by) {
  public VisitClaimed {
    visits = List.copyOf(visits);
  }
}
