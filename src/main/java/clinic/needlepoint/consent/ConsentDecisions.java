package clinic.needlepoint.consent;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A patient's yes or no to a consent form, each a record of equal weight. */
@Service
public class ConsentDecisions {
  private final Visits visits;
  private final ConsentForms forms;
  private final JdbcConsents rows;
  private final AuditLog log;
  private final Sites sites;
  private final ConsentMeters meters;
  private final HeadsDue heads;

  ConsentDecisions(
      Visits visits,
      ConsentForms forms,
      JdbcConsents rows,
      AuditLog log,
      Sites sites,
      ConsentMeters meters,
      HeadsDue heads) {
    this.visits = visits;
    this.forms = forms;
    this.rows = rows;
    this.log = log;
    this.sites = sites;
    this.meters = meters;
    this.heads = heads;
  }

  /**
   * Signs. From the same screen a second signature under the same document changes nothing and
   * returns the first.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws IllegalStateException when the draft is not the form in force for the planned treatment
   */
  @Transactional
  public Decision sign(Claim claim, ConsentDraft draft, Signature signature) {
    Visit visit = require(claim, draft);
    ConsentDocument document = draft.document();
    Optional<Decision> before = same(claim, document, true);
    if (before.isPresent()) {
      return before.get();
    }
    AuditRecord identity = log.append(identity(claim, document, signature));
    AuditEntry entry =
        entry(ConsentRecords.SIGNED, claim, draft, document)
            .with("method", signature.method())
            .with("permissions", coded(draft.permissions()))
            .with("signature", identity.seq());
    meters.signed();
    heads.afterCommit();
    return keep(claim, visit, draft, entry, signature, Optional.empty());
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
    ConsentDocument document = draft.document();
    Optional<Decision> before = same(claim, document, false);
    if (before.isPresent()) {
      return before.get();
    }
    AuditEntry entry =
        entry(ConsentRecords.DECLINED, claim, draft, document)
            .with("reason", reason.map(DeclineReason::word).orElse("not-said"));
    meters.declined();
    return keep(claim, visit, draft, entry, null, reason);
  }

  /** The newest decision of a visit: when, what it means, and why not if the patient said. */
  public Optional<Decision> latest(VisitId visit) {
    return rows.latest(visit).map(JdbcConsents.Stored::decision);
  }

  private Visit require(Claim claim, ConsentDraft draft) {
    visits.require(claim);
    Visit visit =
        visits
            .find(claim.visit())
            .orElseThrow(() -> new IllegalStateException("The visit is gone"));
    if (!forms.inForce(visit.treatment()).equals(Optional.of(draft.form()))) {
      throw new IllegalStateException("Not the form in force for the planned treatment");
    }
    return visit;
  }

  private Optional<Decision> same(Claim claim, ConsentDocument document, boolean signed) {
    return rows.latest(claim.visit())
        .filter(stored -> stored.cameFrom(claim))
        .map(JdbcConsents.Stored::decision)
        .filter(latest -> latest.signed() == signed)
        .filter(latest -> latest.sha256().equals(document.sha256()));
  }

  private AuditEntry entry(
      RecordType type, Claim claim, ConsentDraft draft, ConsentDocument document) {
    return AuditEntry.of(type, Actor.PATIENT)
        .key("visit", String.valueOf(claim.visit().value()))
        .with("form", draft.form().id())
        .with("version", draft.form().version())
        .with("language", draft.language().getLanguage())
        .with("sha256", document.sha256())
        .with("signer", "self")
        .with("zone", zone().getId());
  }

  /** Names stay in a record of their own, bound to the document by its hash. */
  private static AuditEntry identity(Claim claim, ConsentDocument document, Signature signature) {
    AuditEntry entry =
        AuditEntry.of(ConsentRecords.SIGNATURE, Actor.PATIENT)
            .key("visit", String.valueOf(claim.visit().value()))
            .with("document", document.sha256())
            .with("method", signature.method());
    return switch (signature) {
      case Signature.Typed typed -> entry.with("name", typed.name());
      case Signature.Drawn drawn ->
          entry.with("png", Sha256.hex(drawn.png())).with("strokes", Sha256.hex(drawn.strokes()));
    };
  }

  private Decision keep(
      Claim claim,
      Visit visit,
      ConsentDraft draft,
      AuditEntry entry,
      @Nullable Signature signature,
      Optional<DeclineReason> reason) {
    ConsentDocument document = draft.document();
    Optional<String> name =
        signature instanceof Signature.Typed typed ? Optional.of(typed.name()) : Optional.empty();
    Decision decision =
        new Decision(
            draft.form().id(),
            draft.form().version(),
            visit.treatment(),
            document.sha256(),
            signature != null,
            reason,
            name,
            log.append(entry).at(),
            zone());
    rows.add(claim, draft, decision, document.text(), signature);
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
