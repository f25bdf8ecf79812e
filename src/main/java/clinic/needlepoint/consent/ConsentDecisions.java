package clinic.needlepoint.consent;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.consent.ConsentWriting.Matter;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A patient's yes or no to a consent form on the screen, each a record of equal weight. */
@Service
public class ConsentDecisions {
  private final Visits visits;
  private final ConsentForms forms;
  private final ConsentTerms terms;
  private final ConsentWriting writing;
  private final JdbcConsents rows;
  private final JdbcPermissions permissions;
  private final AuditLog log;
  private final ApplicationEventPublisher events;

  ConsentDecisions(
      Visits visits,
      ConsentForms forms,
      ConsentTerms terms,
      ConsentWriting writing,
      JdbcConsents rows,
      JdbcPermissions permissions,
      AuditLog log,
      ApplicationEventPublisher events) {
    this.visits = visits;
    this.forms = forms;
    this.terms = terms;
    this.writing = writing;
    this.rows = rows;
    this.permissions = permissions;
    this.log = log;
    this.events = events;
  }

  /** Whether this patient can not sign alone today, because of their age. */
  public boolean needsGuardian(VisitId visit) {
    return visits.find(visit).map(terms::minor).orElse(true);
  }

  /**
   * The document as it would be signed, to be shown before.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  @Transactional
  public ConsentDocument document(Claim claim, ConsentDraft draft) {
    visits.require(claim);
    return document(visit(claim), draft);
  }

  private ConsentDocument document(Visit visit, ConsentDraft draft) {
    return ConsentDocument.of(draft, terms.name(visit).orElse(""));
  }

  /**
   * Whether a member of staff has to confirm that it is the patient who typed this name, because it
   * is not like the one the clinic has.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  @Transactional
  public boolean nameNeedsStaff(Claim claim, Party party, Signature.Typed typed) {
    visits.require(claim);
    return terms.nameUnlike(visit(claim), party, typed);
  }

  /**
   * Signs. From the same screen a second signature under the same document changes nothing and
   * returns the first.
   *
   * @param shown the document that was on the screen
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws ConsentRefused when the draft is not of the form in force for the planned treatment,
   *     somebody too young would sign alone or did not agree, or a guardian would sign for an
   *     adult, or a name needs staff ({@link #nameNeedsStaff}) and none confirmed it
   * @throws clinic.needlepoint.staff.NotAllowed when who looked, stood by or confirmed may not
   * @throws IllegalStateException when the document shown is not the one of the draft
   */
  @Transactional
  public Decision sign(
      Claim claim, ConsentDraft draft, ConsentDocument shown, Signature signature) {
    visits.require(claim);
    Visit visit = visit(claim);
    forms.requireInForce(visit.treatment(), draft.form());
    if (!document(visit, draft).equals(shown)) {
      throw new IllegalStateException("Another document was shown than the one that is signed");
    }
    terms.requireMaySign(visit, draft.party());
    terms.requireTheirs(visit, draft.party(), signature);
    return writing.sign(
        new Matter(visit, Optional.of(claim), draft, shown, Actor.PATIENT), signature);
  }

  /**
   * Declines what was read, whether it is still in force or not; the newest decision of a visit
   * counts, so that a patient may think again.
   *
   * @param reason only if the patient cared to say
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  @Transactional
  public Decision decline(Claim claim, ConsentDraft draft, Optional<DeclineReason> reason) {
    visits.require(claim);
    Visit visit = visit(claim);
    return writing.decline(
        new Matter(visit, Optional.of(claim), draft, document(visit, draft), Actor.PATIENT),
        reason);
  }

  /** Somebody wants to do all of it on paper; staff bring it. */
  @Transactional
  public void askForPaper(Claim claim) {
    visits.require(claim);
    Visit visit = visit(claim);
    AuditEntry entry =
        AuditEntry.of(ConsentRecords.PAPER_ASKED, Actor.PATIENT)
            .key("visit", String.valueOf(visit.id().value()));
    if (permissions.paperAsked(visit.id()).isEmpty()) {
      permissions.askPaper(visit.id(), log.append(entry).at());
      events.publishEvent(new ConsentChanged(visit.id()));
    }
  }

  /** The newest decision of a visit: when, what it means, and why not if the patient said. */
  public Optional<Decision> latest(VisitId visit) {
    return rows.latest(visit).map(JdbcConsents.Stored::decision);
  }

  private Visit visit(Claim claim) {
    return visits
        .find(claim.visit())
        .orElseThrow(() -> new IllegalStateException("The visit is gone"));
  }
}
