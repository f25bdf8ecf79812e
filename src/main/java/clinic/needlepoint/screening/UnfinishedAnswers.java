package clinic.needlepoint.screening;

import clinic.needlepoint.visit.AtClaim;
import clinic.needlepoint.visit.IdentifiedBy;
import clinic.needlepoint.visit.VisitId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was answered and never handed in is gone once somebody begins anew by birthday and letters,
 * which a neighbour knows as well: after a time-out, at another screen, after a power cut. Whoever
 * comes with a code of staff goes on where they stopped.
 */
@Component
class UnfinishedAnswers implements AtClaim {
  private final JdbcScreenings rows;
  private final JdbcFollowUps followUps;

  UnfinishedAnswers(JdbcScreenings rows, JdbcFollowUps followUps) {
    this.rows = rows;
    this.followUps = followUps;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void claimed(List<VisitId> visits, IdentifiedBy by) {
    if (by.mayReadEarlierVisits()) {
      return;
    }
    for (VisitId visit : visits) {
      if (rows.finished(visit).isEmpty()) {
        followUps.forget(visit);
        rows.forget(visit);
      }
    }
  }
}
