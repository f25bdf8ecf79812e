package clinic.needlepoint.consent;

import clinic.needlepoint.consent.ConsentWriting.Matter;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consent without a screen: the blank form to print, and the entry of a sheet that was signed. It
 * counts as much as one signed on the screen.
 */
@Service
public class ConsentPapers {
  private final Visits visits;
  private final ConsentForms forms;
  private final ConsentTerms terms;
  private final ConsentWriting writing;
  private final JdbcConsents rows;
  private final Sites sites;
  private final Clock clock;

  ConsentPapers(
      Visits visits,
      ConsentForms forms,
      ConsentTerms terms,
      ConsentWriting writing,
      JdbcConsents rows,
      Sites sites,
      Clock clock) {
    this.visits = visits;
    this.forms = forms;
    this.terms = terms;
    this.writing = writing;
    this.rows = rows;
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * Writes the form in force as PDF/A, with room for choices, names and signatures. It names
   * nobody, so that a clinic can keep some for the day on which no kiosk runs.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to whoever has no business with patients
   * @throws IllegalStateException when the treatment has no form in force
   */
  public void blank(TreatmentType treatment, Locale language, StaffMember by, OutputStream out)
      throws IOException {
    by.require(Permission.SEE_ARRIVALS, terms.today());
    ConsentForm form =
        forms.inForce(treatment).orElseThrow(() -> new IllegalStateException("No form in force"));
    new BlankConsentPdf(sites.require(), form, language).write(out, clock.instant());
  }

  /** Whether a visit is of today. */
  public boolean today(Visit visit) {
    return LocalDate.ofInstant(visit.dueAt(), sites.require().zone()).equals(terms.today());
  }

  private void requireUnchanged(VisitId id, Optional<Decision> seen, ConsentDocument document) {
    Optional<Decision> now = rows.latest(id).map(JdbcConsents.Stored::decision);
    boolean same = now.filter(last -> last.sha256().equals(document.sha256())).isPresent();
    if (!same && !now.equals(seen)) {
      throw new ConsentRefused("consent.on-paper.meanwhile");
    }
  }

  /** Whether somebody has to sign for the patient of this visit, because of their age. */
  public boolean needsGuardian(VisitId visit) {
    return visits.find(visit).map(terms::minor).orElse(true);
  }

  /**
   * Enters what stands on a sheet that was signed today, at this visit. The same sheet entered
   * twice counts once.
   *
   * @param seen the visit's newest decision when staff began to copy the sheet: it was signed after
   *     that one
   * @param draft the form in force, the sheet's language and choices, and who signed it
   * @throws clinic.needlepoint.staff.NotAllowed when they may not: whoever sees arrivals for a
   *     patient's own signature, a clinician for anybody else's
   * @throws ConsentRefused when somebody too young signed alone or did not agree, or a guardian
   *     signed for an adult; when something was decided meanwhile, the visit is of another day, or
   *     the draft is not of the form in force for what is planned
   */
  @Transactional
  public Decision enter(
      VisitId id, Optional<Decision> seen, ConsentDraft draft, Signature.OnPaper sheet) {
    sheet.enteredBy().require(Permission.SEE_ARRIVALS, terms.today());
    Visit visit = visits.find(id).orElseThrow(() -> new IllegalStateException("The visit is gone"));
    forms.requireInForce(visit.treatment(), draft.form());
    terms.requireMaySign(visit, draft.party());
    ConsentDocument document = ConsentDocument.of(draft, terms.name(visit).orElse(""));
    requireUnchanged(id, seen, document);
    if (!today(visit)) {
      throw new ConsentRefused("consent.on-paper.other-day");
    }
    return writing.sign(
        new Matter(visit, Optional.empty(), draft, document, sheet.enteredBy().actor()), sheet);
  }
}
