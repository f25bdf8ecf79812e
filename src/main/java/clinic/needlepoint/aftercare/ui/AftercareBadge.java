package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.ProblemDesk;
import clinic.needlepoint.ui.RailBadge;
import org.springframework.stereotype.Component;

/** How many reported problems wait for a clinician. */
@Component
class AftercareBadge implements RailBadge {
  private final ProblemDesk problems;

  AftercareBadge(ProblemDesk problems) {
    this.problems = problems;
  }

  @Override
  public String path() {
    return "staff/aftercare";
  }

  @Override
  public int count() {
    return problems.open();
  }
}
