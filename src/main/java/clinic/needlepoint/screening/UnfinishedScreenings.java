package clinic.needlepoint.screening;

import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers that were given and never handed in, for a copy of all that is kept of a person. */
@Service
public class UnfinishedScreenings {
  private final JdbcScreenings rows;
  private final Judgement judgement;

  UnfinishedScreenings(JdbcScreenings rows, Judgement judgement) {
    this.rows = rows;
    this.judgement = judgement;
  }

  /**
   * One answer.
   *
   * @param questionnaire with its version, such as "screening-2"
   * @param question its id, "question/follow-up" for what was asked beside it
   * @param shown the words it was given to; its id where they were not kept
   * @param answer as the log would have it, such as "not-sure"
   */
  public record Said(
      VisitId visit,
      String questionnaire,
      String question,
      String shown,
      String answer,
      Instant at) {}

  /**
   * Those of these visits.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to whoever may not hand such a copy out
   */
  public List<Said> of(List<VisitId> visits, StaffMember by) {
    by.require(Permission.HAND_OUT_RECORDS, judgement.today());
    return rows.unfinished(visits);
  }
}
