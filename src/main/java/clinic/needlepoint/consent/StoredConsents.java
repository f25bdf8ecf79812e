package clinic.needlepoint.consent;

import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class StoredConsents implements Consents {
  private final JdbcConsents rows;
  private final ConsentForms forms;
  private final Visits visits;

  StoredConsents(JdbcConsents rows, ConsentForms forms, Visits visits) {
    this.rows = rows;
    this.forms = forms;
    this.visits = visits;
  }

  @Override
  public ConsentState stateOf(VisitId visit) {
    return rows.latest(visit)
        .map(JdbcConsents.Stored::decision)
        .map(decision -> state(decision, visits.find(visit)))
        .orElseGet(ConsentState.Missing::new);
  }

  private ConsentState state(Decision decision, Optional<Visit> visit) {
    if (!decision.signed()) {
      return new ConsentState.Declined(decision.at());
    }
    boolean inForce =
        visit
            .flatMap(planned -> forms.inForce(planned.treatment()))
            .filter(form -> form.id().equals(decision.form()))
            .filter(form -> form.version() == decision.version())
            .isPresent();
    return inForce
        ? new ConsentState.Signed(decision.form(), decision.version(), decision.at())
        : new ConsentState.Outdated(decision.form(), decision.version());
  }
}
