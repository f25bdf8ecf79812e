package clinic.needlepoint.consent;

import clinic.needlepoint.consent.ConsentInForce.Form;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class StoredConsents implements Consents {
  private final JdbcConsents rows;
  private final JdbcPermissions permissions;
  private final ConsentForms forms;
  private final Visits visits;
  private final Patients patients;
  private final ConsentTerms terms;
  private final Sites sites;
  private final Clock clock;

  StoredConsents(
      JdbcConsents rows,
      JdbcPermissions permissions,
      ConsentForms forms,
      Visits visits,
      Patients patients,
      ConsentTerms terms,
      Sites sites,
      Clock clock) {
    this.rows = rows;
    this.permissions = permissions;
    this.forms = forms;
    this.visits = visits;
    this.patients = patients;
    this.terms = terms;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public ConsentState stateOf(VisitId visit) {
    return during(visit, clock.instant());
  }

  @Override
  public ConsentState during(VisitId visit, Instant begun) {
    return visits
        .find(visit)
        .map(found -> state(found, found.treatment(), begun))
        .orElseGet(ConsentState.Missing::new);
  }

  @Override
  public boolean paperWanted(VisitId visit) {
    return permissions.paperAsked(visit).isPresent()
        && !(stateOf(visit) instanceof ConsentState.Signed);
  }

  /** What counts now of the patient's consent to this treatment, planned for the visit or not. */
  ConsentState stateOf(Visit visit, TreatmentType treatment) {
    return state(visit, treatment, clock.instant());
  }

  private ConsentState state(Visit visit, TreatmentType treatment, Instant asOf) {
    return new ConsentInForce(
            visit.id(),
            treatment,
            forms.inForce(treatment, asOf).map(Form::of),
            terms.ofAge(visit),
            terms.monthsValid(),
            sites.require().zone(),
            asOf)
        .of(rows.history(patients.visits(visit.patient())));
  }
}
