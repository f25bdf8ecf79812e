package clinic.needlepoint.consent;

import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff look up of consents: of those who were here today, and of others by their number. */
@Service
public class ConsentFiles {
  private final Visits visits;
  private final Patients patients;
  private final StoredConsents consents;
  private final JdbcConsents rows;
  private final JdbcPermissions permissions;
  private final ConsentTerms terms;
  private final ConsentForms forms;

  ConsentFiles(
      Visits visits,
      Patients patients,
      StoredConsents consents,
      JdbcConsents rows,
      JdbcPermissions permissions,
      ConsentTerms terms,
      ConsentForms forms) {
    this.visits = visits;
    this.patients = patients;
    this.consents = consents;
    this.rows = rows;
    this.permissions = permissions;
    this.terms = terms;
    this.forms = forms;
  }

  /** Those who checked in today, in order of their appointments. */
  public List<ConsentFile> today(StaffMember by) {
    require(by);
    return visits.on(terms.today()).stream()
        .filter(visit -> visit.arrivedAt().isPresent())
        .map(this::file)
        .toList();
  }

  /** That of a visit. */
  public Optional<ConsentFile> find(VisitId visit, StaffMember by) {
    require(by);
    return visits.find(visit).map(this::file);
  }

  /** That of the patient's newest visit at which something was decided. */
  public Optional<ConsentFile> find(String reference, StaffMember by) {
    require(by);
    return patients
        .find(reference)
        .map(Patient::id)
        .flatMap(patient ->
            rows.all(patients.visits(patient)).stream()
                .map(JdbcConsents.Stored::visit)
                .max(Comparator.comparingLong(VisitId::value)))
        .flatMap(visits::find)
        .map(this::file);
  }

  /**
   * What the patient themselves may see at the kiosk.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  @Transactional
  public Optional<ConsentFile> of(Claim claim) {
    visits.require(claim);
    return visits.find(claim.visit()).map(this::file);
  }

  /**
   * Every decision of a person, the oldest first, for a copy of all that is kept of them.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to whoever may not hand such a copy out
   */
  public List<KeptDecision> decisions(PatientId patient, StaffMember by) {
    by.require(Permission.HAND_OUT_RECORDS, terms.today());
    return rows.all(patients.visits(patient)).stream()
        .map(stored ->
            new KeptDecision(
                stored.visit(),
                stored.decision(),
                stored.text(),
                stored.method(),
                stored.png(),
                stored.strokes(),
                stored.kept()))
        .toList();
  }

  /** Each free choice as it stands; as {@link #decisions}. */
  public List<PermissionState> choices(PatientId patient, StaffMember by) {
    by.require(Permission.HAND_OUT_RECORDS, terms.today());
    return permissions.newest(patients.visits(patient));
  }

  /** What somebody signed, as its form calls it. */
  public String title(Decision signed, Locale language) {
    return forms
        .find(signed.form(), signed.version())
        .map(form -> form.title().in(language))
        .orElse(signed.form());
  }

  /** A free choice in the words in which it was made. */
  public String words(PermissionState choice, Locale language) {
    return forms.find(choice.form(), choice.version()).stream()
        .flatMap(form -> form.permissions().stream())
        .filter(permission -> permission.id().equals(choice.id()))
        .map(permission -> permission.text().in(language))
        .findFirst()
        .orElse(choice.id());
  }

  private void require(StaffMember by) {
    by.require(Permission.SEE_ARRIVALS, terms.today());
  }

  private ConsentFile file(Visit visit) {
    List<VisitId> all = patients.visits(visit.patient());
    Map<TreatmentType, Decision> newest = new EnumMap<>(TreatmentType.class);
    rows.all(all).stream()
        .map(JdbcConsents.Stored::decision)
        .forEach(decision -> newest.put(decision.treatment(), decision));
    Optional<Decision> planned = Optional.ofNullable(newest.remove(visit.treatment()));
    return new ConsentFile(
        visit,
        consents.stateOf(visit.id()),
        rows.latest(visit.id()).map(JdbcConsents.Stored::decision),
        planned,
        newest.values().stream()
            .filter(Decision::signed)
            .map(signed ->
                new ConsentFile.Other(signed, consents.stateOf(visit, signed.treatment())))
            .toList(),
        permissions.newest(all),
        permissions.paperAsked(visit.id()));
  }
}
