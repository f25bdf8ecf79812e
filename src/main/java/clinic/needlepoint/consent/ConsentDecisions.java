package clinic.needlepoint.consent;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.consent.PermissionState.Choice;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A patient's yes or no to a consent form, each a record of equal weight. */
@Service
public class ConsentDecisions {
  private final Visits visits;
  private final ConsentForms forms;
  private final ConsentTerms terms;
  private final JdbcConsents rows;
  private final JdbcPermissions permissions;
  private final AuditLog log;
  private final Sites sites;
  private final ConsentMeters meters;
  private final HeadsDue heads;
  private final ApplicationEventPublisher events;

  ConsentDecisions(
      Visits visits,
      ConsentForms forms,
      ConsentTerms terms,
      JdbcConsents rows,
      JdbcPermissions permissions,
      AuditLog log,
      Sites sites,
      ConsentMeters meters,
      HeadsDue heads,
      ApplicationEventPublisher events) {
    this.visits = visits;
    this.forms = forms;
    this.terms = terms;
    this.rows = rows;
    this.permissions = permissions;
    this.log = log;
    this.sites = sites;
    this.meters = meters;
    this.heads = heads;
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
   * Signs. From the same screen a second signature under the same document changes nothing and
   * returns the first.
   *
   * @param shown the document that was on the screen
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws ConsentRefused when somebody too young would sign alone, or a guardian for an adult
   * @throws clinic.needlepoint.staff.NotAllowed when who looked or stood by may not
   * @throws IllegalStateException when the draft is not the form in force for the planned
   *     treatment, or the document shown is not the one of the draft
   */
  @Transactional
  public Decision sign(
      Claim claim, ConsentDraft draft, ConsentDocument shown, Signature signature) {
    Visit visit = require(claim, draft);
    if (!document(visit, draft).equals(shown)) {
      throw new IllegalStateException("Another document was shown than the one that is signed");
    }
    requireMaySign(visit, draft.party(), signature);
    Optional<Decision> before = same(claim, shown, Decision.Kind.SIGNED);
    if (before.isPresent()) {
      return before.get();
    }
    AuditRecord identity = log.append(identity(claim, draft, shown, signature));
    AuditRecord signed = log.append(signed(claim, draft, shown, signature, identity.seq()));
    meters.signed();
    heads.afterCommit();
    Decision decision = keep(claim, visit, draft, shown, signed, signature, Optional.empty());
    draft.permissions().forEach((id, yes) -> choose(claim.visit(), draft, decision, id, yes));
    return decision;
  }

  private void requireMaySign(Visit visit, Party party, Signature signature) {
    boolean minor = terms.minor(visit);
    if (party.role() == Party.Role.SELF && minor) {
      throw new ConsentRefused("consent.need.guardian");
    }
    if (party.role() == Party.Role.GUARDIAN && !minor) {
      throw new ConsentRefused("consent.need.representative");
    }
    if (party.role() != Party.Role.SELF) {
      party
          .clinician()
          .orElseThrow(() -> new ConsentRefused("consent.need.clinician"))
          .require(Permission.CLEAR_FLAGS, terms.today());
    }
    if (signature instanceof Signature.Mark mark) {
      mark.witness().require(Permission.SEE_ARRIVALS, terms.today());
    }
  }

  /** Each free choice is a record of its own, so that each can be taken back on its own. */
  private void choose(
      VisitId visit, ConsentDraft draft, Decision decision, String id, boolean yes) {
    PermissionState choice =
        new PermissionState(
            id,
            yes ? Choice.GRANTED : Choice.REFUSED,
            decision.form(),
            decision.version(),
            decision.sha256(),
            decision.at());
    log.append(
        AuditEntry.of(ConsentRecords.PERMISSION, Actor.PATIENT)
            .key("visit", String.valueOf(visit.value()))
            .key("permission", id)
            .with("decision", choice.choice().word())
            .with("form", draft.form().id())
            .with("version", draft.form().version())
            .with("language", decision.language())
            .with("document", decision.sha256()));
    permissions.add(visit, choice, decision.zone());
  }

  /**
   * Declines; the newest decision of a visit counts, so that a patient may think again.
   *
   * @param reason only if the patient cared to say
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  @Transactional
  public Decision decline(Claim claim, ConsentDraft draft, Optional<DeclineReason> reason) {
    Visit visit = require(claim, draft);
    ConsentDocument document = document(visit, draft);
    Optional<Decision> before = same(claim, document, Decision.Kind.DECLINED);
    if (before.isPresent()) {
      return before.get();
    }
    AuditRecord declined =
        log.append(
            entry(AuditEntry.of(ConsentRecords.DECLINED, Actor.PATIENT), claim, draft, document)
                .with("reason", reason.map(DeclineReason::word).orElse("not-said")));
    meters.declined();
    return keep(claim, visit, draft, document, declined, null, reason);
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

  private Visit require(Claim claim, ConsentDraft draft) {
    visits.require(claim);
    Visit visit = visit(claim);
    if (!forms.inForce(visit.treatment()).equals(Optional.of(draft.form()))) {
      throw new IllegalStateException("Not the form in force for the planned treatment");
    }
    return visit;
  }

  private Visit visit(Claim claim) {
    return visits
        .find(claim.visit())
        .orElseThrow(() -> new IllegalStateException("The visit is gone"));
  }

  private Optional<Decision> same(Claim claim, ConsentDocument document, Decision.Kind kind) {
    return rows.latest(claim.visit())
        .filter(stored -> stored.cameFrom(claim))
        .map(JdbcConsents.Stored::decision)
        .filter(latest -> latest.kind() == kind)
        .filter(latest -> latest.sha256().equals(document.sha256()));
  }

  private AuditEntry signed(
      Claim claim, ConsentDraft draft, ConsentDocument document, Signature signature, long of) {
    AuditEntry entry =
        entry(AuditEntry.of(ConsentRecords.SIGNED, Actor.PATIENT), claim, draft, document)
            .with("method", signature.method())
            .with("permissions", coded(draft.permissions()))
            .with("signature", of)
            .with("interpreted", draft.party().interpreter().isPresent())
            .with("watched", draft.party().witness().isPresent());
    if (signature instanceof Signature.Mark mark) {
      entry = entry.with("witness", mark.witness().pseudonym());
    }
    if (draft.party().clinician().isPresent()) {
      entry = entry.with("clinician", draft.party().clinician().get().pseudonym());
    }
    return entry;
  }

  private AuditEntry entry(
      AuditEntry begun, Claim claim, ConsentDraft draft, ConsentDocument document) {
    Map<String, String> understood = new TreeMap<>();
    draft.understood().forEach((id, how) -> understood.put(id, how.word()));
    return begun
        .key("visit", String.valueOf(claim.visit().value()))
        .with("form", draft.form().id())
        .with("version", draft.form().version())
        .with("language", draft.language().getLanguage())
        .with("number", draft.number())
        .with("sha256", document.sha256())
        .with("signer", draft.party().role().word())
        .with("understood", understood)
        .with("zone", zone().getId());
  }

  /** Names stay in a record of their own, bound to the document by its hash. */
  private AuditEntry identity(
      Claim claim, ConsentDraft draft, ConsentDocument document, Signature signature) {
    AuditEntry entry =
        AuditEntry.of(ConsentRecords.SIGNATURE, Actor.PATIENT)
            .key("visit", String.valueOf(claim.visit().value()))
            .with("document", document.sha256())
            .with("method", signature.method());
    Party party = draft.party();
    Optional<String> signer = printed(claim, party);
    if (signer.isPresent()) {
      entry = entry.with("printedName", signer.get());
    }
    if (party.interpreter().isPresent()) {
      Interpreter by = party.interpreter().get();
      entry =
          entry.with("interpreter", by.name()).with("interpreterLanguage", by.language().text());
    }
    if (party.witness().isPresent()) {
      entry = entry.with("witness", party.witness().get().text());
    }
    return switch (signature) {
      case Signature.Typed typed -> entry.with("name", typed.name());
      case Signature.Drawn drawn -> drawn(entry, drawn.png(), drawn.strokes());
      case Signature.Mark mark -> drawn(entry, mark.png(), mark.strokes());
    };
  }

  private static AuditEntry drawn(AuditEntry entry, byte[] png, String strokes) {
    return entry.with("png", Sha256.hex(png)).with("strokes", Sha256.hex(strokes));
  }

  private Optional<String> printed(Claim claim, Party party) {
    return party.name().map(PrintedName::text).or(() -> terms.name(visit(claim)));
  }

  private Decision keep(
      Claim claim,
      Visit visit,
      ConsentDraft draft,
      ConsentDocument document,
      AuditRecord record,
      @Nullable Signature signature,
      Optional<DeclineReason> reason) {
    Decision decision =
        new Decision(
            signature == null ? Decision.Kind.DECLINED : Decision.Kind.SIGNED,
            draft.form().id(),
            draft.form().version(),
            visit.treatment(),
            draft.language().getLanguage(),
            document.sha256(),
            reason,
            signature instanceof Signature.Typed typed
                ? Optional.of(typed.name())
                : Optional.empty(),
            printed(claim, draft.party()),
            record.at(),
            zone(),
            Optional.of(record.seq()));
    rows.add(claim, draft, decision, document.text(), signature);
    events.publishEvent(new ConsentChanged(visit.id()));
    return decision;
  }

  private ZoneId zone() {
    return sites.require().zone();
  }

  private static Map<String, String> coded(Map<String, Boolean> permissions) {
    Map<String, String> coded = new TreeMap<>();
    permissions.forEach((id, yes) -> coded.put(id, yes ? "yes" : "no"));
    return coded;
  }
}
