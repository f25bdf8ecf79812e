package clinic.needlepoint.consent;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.consent.PermissionState.Choice;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Visit;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a decision into the log and its rows, in the caller's transaction. */
@Component
class ConsentWriting {
  private final ConsentTerms terms;
  private final JdbcConsents rows;
  private final JdbcPermissions permissions;
  private final AuditLog log;
  private final Sites sites;
  private final ConsentMeters meters;
  private final HeadsDue heads;
  private final ApplicationEventPublisher events;

  ConsentWriting(
      ConsentTerms terms,
      JdbcConsents rows,
      JdbcPermissions permissions,
      AuditLog log,
      Sites sites,
      ConsentMeters meters,
      HeadsDue heads,
      ApplicationEventPublisher events) {
    this.terms = terms;
    this.rows = rows;
    this.permissions = permissions;
    this.log = log;
    this.sites = sites;
    this.meters = meters;
    this.heads = heads;
    this.events = events;
  }

  /**
   * What is decided about.
   *
   * @param claim the screen on which it is decided; empty where staff enter it
   * @param by who touches the screen
   */
  record Matter(
      Visit visit, Optional<Claim> claim, ConsentDraft draft, ConsentDocument document, Actor by) {}

  /** A second signature under the same document changes nothing and returns the first. */
  Decision sign(Matter matter, Signature signature) {
    Optional<Decision> before = same(matter, Decision.Kind.SIGNED);
    if (before.isPresent()) {
      return before.get();
    }
    AuditRecord identity = log.append(identity(matter, signature));
    AuditRecord signed = log.append(signed(matter, signature, identity.seq()));
    meters.signed();
    heads.afterCommit();
    Decision decision = keep(matter, signed, signature, Optional.empty());
    matter.draft().permissions().forEach((id, yes) -> choose(matter, decision, id, yes));
    return decision;
  }

  /** As {@link #sign}, for a no. */
  Decision decline(Matter matter, Optional<DeclineReason> reason) {
    Optional<Decision> before = same(matter, Decision.Kind.DECLINED);
    if (before.isPresent()) {
      return before.get();
    }
    AuditRecord declined =
        log.append(
            entry(ConsentRecords.DECLINED, matter)
                .with("reason", reason.map(DeclineReason::word).orElse("not-said")));
    meters.declined();
    return keep(matter, declined, null, reason);
  }

  private Optional<Decision> same(Matter matter, Decision.Kind kind) {
    return rows.latest(matter.visit().id())
        .filter(stored -> stored.cameFrom(matter.claim()))
        .map(JdbcConsents.Stored::decision)
        .filter(latest -> latest.kind() == kind)
        .filter(latest -> latest.sha256().equals(matter.document().sha256()));
  }

  /** Each free choice is a record of its own, so that each can be taken back on its own. */
  private void choose(Matter matter, Decision decision, String id, boolean yes) {
    PermissionState choice =
        new PermissionState(
            id,
            yes ? Choice.GRANTED : Choice.REFUSED,
            decision.form(),
            decision.version(),
            decision.sha256(),
            decision.at());
    log.append(
        begun(ConsentRecords.PERMISSION, matter)
            .key("permission", id)
            .with("decision", choice.choice().word())
            .with("form", decision.form())
            .with("version", decision.version())
            .with("language", decision.language())
            .with("document", decision.sha256()));
    permissions.add(matter.visit().id(), choice, decision.zone());
  }

  private AuditEntry signed(Matter matter, Signature signature, long of) {
    ConsentDraft draft = matter.draft();
    AuditEntry entry =
        entry(ConsentRecords.SIGNED, matter)
            .with("method", signature.method())
            .with("permissions", coded(draft.permissions()))
            .with("signature", of)
            .with("interpreted", draft.party().interpreter().isPresent())
            .with("watched", draft.party().witness().isPresent());
    if (signature instanceof Signature.Mark mark) {
      entry = entry.with("witness", mark.witness().pseudonym());
    }
    if (signature instanceof Signature.Typed typed && typed.confirmedBy().isPresent()) {
      entry = entry.with("nameConfirmedBy", typed.confirmedBy().get().pseudonym());
    }
    if (draft.party().clinician().isPresent()) {
      entry = entry.with("clinician", draft.party().clinician().get().pseudonym());
    }
    return entry;
  }

  private AuditEntry entry(RecordType type, Matter matter) {
    ConsentDraft draft = matter.draft();
    Map<String, String> understood = new TreeMap<>();
    draft.understood().forEach((id, how) -> understood.put(id, how.word()));
    AuditEntry entry =
        begun(type, matter)
            .with("form", draft.form().id())
            .with("version", draft.form().version())
            .with("language", draft.language().getLanguage())
            .with("number", draft.number())
            .with("sha256", matter.document().sha256())
            .with("signer", draft.party().role().word())
            .with("understood", understood)
            .with("zone", zone().getId());
    return beside(entry, draft.party());
  }

  /** Words, of which none is a name. */
  private static AuditEntry beside(AuditEntry begun, Party party) {
    AuditEntry entry = begun;
    if (party.right().isPresent()) {
      Party.Right right = party.right().get();
      entry = entry.with("relation", right.relation().word()).with("proof", right.proof().word());
    }
    if (party.assent().isPresent()) {
      entry = entry.with("assent", party.assent().get().word());
    }
    if (party.interpreter().isPresent()) {
      entry = entry.with("interpreterMode", party.interpreter().get().mode().word());
    }
    return entry;
  }

  /** Names stay in a record of their own, bound to the document by its hash. */
  private AuditEntry identity(Matter matter, Signature signature) {
    AuditEntry entry =
        begun(ConsentRecords.SIGNATURE, matter)
            .with("document", matter.document().sha256())
            .with("method", signature.method());
    Optional<String> signer = printed(matter);
    if (signer.isPresent()) {
      entry = entry.with("printedName", signer.get());
    }
    Party party = matter.draft().party();
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
      case Signature.OnPaper sheet -> entry.with("kept", sheet.kept());
    };
  }

  private static AuditEntry begun(RecordType type, Matter matter) {
    return AuditEntry.of(type, matter.by())
        .key("visit", String.valueOf(matter.visit().id().value()));
  }

  private static AuditEntry drawn(AuditEntry entry, byte[] png, String strokes) {
    return entry.with("png", Sha256.hex(png)).with("strokes", Sha256.hex(strokes));
  }

  private Optional<String> printed(Matter matter) {
    return matter
        .draft()
        .party()
        .name()
        .map(PrintedName::text)
        .or(() -> terms.name(matter.visit()));
  }

  private Decision keep(
      Matter matter,
      AuditRecord record,
      @Nullable Signature signature,
      Optional<DeclineReason> reason) {
    ConsentDraft draft = matter.draft();
    Decision decision =
        new Decision(
            signature == null ? Decision.Kind.DECLINED : Decision.Kind.SIGNED,
            draft.form().id(),
            draft.form().version(),
            matter.visit().treatment(),
            draft.language().getLanguage(),
            matter.document().sha256(),
            reason,
            signature instanceof Signature.Typed typed
                ? Optional.of(typed.name())
                : Optional.empty(),
            printed(matter),
            record.at(),
            zone(),
            Optional.of(record.seq()));
    rows.add(
        matter.visit().id(), matter.claim(), draft, decision, matter.document().text(), signature);
    events.publishEvent(new ConsentChanged(matter.visit().id()));
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
