package clinic.needlepoint.screening;

import clinic.needlepoint.visit.VisitClaimed;
import clinic.needlepoint.visit.VisitId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was answered and never handed in is gone once somebody begins anew by birthday and letters,
 * which a neighbour knows as well: after a time-out, at another screen, after a power cut. Whoever
 * comes with a code of staff goes on where they stopped.
 */
@Component
class UnfinishedAnswers {
  private final JdbcScreenings rows;
  private final JdbcFollowUps followUps;

  UnfinishedAnswers(JdbcScreenings rows, JdbcFollowUps followUps) {
    this.rows = rows;
    this.followUps = followUps;
  }

  /** Removes them, in the transaction of the claim. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(VisitClaimed claimed) {
    if (claimed.by().mayReadEarlierVisits()) {
      return;
    }
    for (VisitId visit : claimed.visits()) {
      if (rows.finished(visit).isEmpty()) {
        followUps.forget(visit);
        rows.forget(visit);
      }
    }
  }
}
