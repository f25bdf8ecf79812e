package clinic.needlepoint.consent;

import clinic.needlepoint.consent.ConsentInForce.Form;
import clinic.needlepoint.consent.ConsentInForce.Past;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The rows of consent decisions. */
@Repository
class JdbcConsents implements PatientRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ADD =
      """
      INSERT INTO consent_decision
        (visit, form, version, treatment, language, rendered, sha256, permissions, decision,
         decline_reason, method, strokes, png, typed_name, kept, signer, printed_name, interpreter,
         interpreter_language, witness, staff, claim, decided_at, zone, record, relation, proof,
         assent, interpreter_mode)
      VALUES
        (:visit, :form, :version, :treatment, :language, :rendered, :sha256, :permissions, :decision,
         :reason, :method, :strokes, :png, :typed, :kept, :signer, :printed, :interpreter,
         :interpreterLanguage, :witness, :staff, :claim, :at, :zone, :record, :relation, :proof,
         :assent, :interpreterMode)
      """;
  private static final String WITHDRAW =
      """
      INSERT INTO consent_decision
        (visit, form, version, treatment, language, rendered, sha256, permissions, decision, signer,
         staff, decided_at, zone, record)
      VALUES (:visit, :form, :version, :treatment, :language, '', :sha256, '{}', 'withdrawn', 'self',
              :staff, :at, :zone, :record)
      """;
  private static final String ROW =
      """
      SELECT visit, form, version, treatment, language, rendered, sha256, decision, decline_reason,
             method, png, strokes, typed_name, kept, signer, printed_name, staff, claim, decided_at, zone, record
      FROM consent_decision
      """;
  private static final String OF_VISIT = ROW + "WHERE visit = :visit ORDER BY id DESC LIMIT 1";
  private static final String OF_VISITS = ROW + "WHERE visit IN (:visits) ORDER BY id";
  private static final String ERASE = "DELETE FROM consent_decision WHERE visit IN (:visits)";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcConsents(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Inside a transaction what it wrote itself must be seen; screens leave the writer alone. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  /**
   * A decision as it is kept.
   *
   * @param text of the document; empty for what was taken back
   * @param method "drawn", "typed", "mark" or "paper"; empty unless it was signed
   * @param png the picture of a drawn signature or a mark
   * @param strokes how it was drawn, as {@link Strokes} reads it
   * @param kept where a signed sheet of paper is
   * @param signer in which role; of what was taken back always the patient's own
   * @param staff the pseudonym of who was there: the witness of a mark, the clinician of who signed
   *     for somebody else, who confirmed a typed name, who entered it
   * @param claim the hash of the screen it came from; empty where staff entered it
   */
  record Stored(
      VisitId visit,
      Decision decision,
      String text,
      Optional<String> method,
      Optional<byte[]> png,
      Optional<String> strokes,
      Optional<String> kept,
      Party.Role signer,
      Optional<String> staff,
      Optional<String> claim) {
    /** Whether a name unlike the record's was typed, and confirmed by {@link #staff}. */
    boolean nameConfirmed() {
      return method.equals(Optional.of("typed")) && signer == Party.Role.SELF && staff.isPresent();
    }

    boolean cameFrom(Optional<Claim> screen) {
      return claim.equals(screen.map(Claim::token).map(Sha256::hex));
    }

    Past past() {
      return new Past(
          visit,
          decision.kind(),
          decision.treatment(),
          new Form(decision.form(), decision.version()),
          signer,
          decision.at());
    }
  }

  /**
   * Keeps a decision.
   *
   * @param claim the screen it came from; empty where staff enter it
   */
  void add(
      VisitId visit,
      Optional<Claim> claim,
      ConsentDraft draft,
      Decision decision,
      String rendered,
      @Nullable Signature signature) {
    Party party = draft.party();
    byte[] png =
        switch (signature) {
          case Signature.Drawn drawn -> drawn.png();
          case Signature.Mark mark -> mark.png();
          case null, default -> null;
        };
    String strokes =
        switch (signature) {
          case Signature.Drawn drawn -> drawn.strokes();
          case Signature.Mark mark -> mark.strokes();
          case null, default -> null;
        };
    writer
        .sql(ADD)
        .param("visit", visit.value())
        .param("form", decision.form())
        .param("version", decision.version())
        .param("treatment", decision.treatment().name())
        .param("language", decision.language())
        .param("rendered", rendered)
        .param("sha256", decision.sha256())
        .param("permissions", JSON.writeValueAsString(draft.permissions()))
        .param("decision", decision.kind().word())
        .param("reason", decision.reason().map(DeclineReason::word).orElse(null))
        .param("method", signature == null ? null : signature.method())
        .param("strokes", strokes)
        .param("png", png)
        .param("typed", decision.typedName().orElse(null))
        .param("kept", signature instanceof Signature.OnPaper sheet ? sheet.kept() : null)
        .param("signer", party.role().word())
        .param("printed", decision.printedName().orElse(null))
        .param("interpreter", party.interpreter().map(Interpreter::name).orElse(null))
        .param(
            "interpreterLanguage", party.interpreter().map(by -> by.language().text()).orElse(null))
        .param("witness", party.witness().map(PrintedName::text).orElse(null))
        .param("staff", staff(party, signature))
        .param("claim", claim.map(Claim::token).map(Sha256::hex).orElse(null))
        .param("at", decision.at().toString())
        .param("zone", decision.zone().getId())
        .param("record", decision.record().orElse(null))
        .param("relation", party.right().map(right -> right.relation().word()).orElse(null))
        .param("proof", party.right().map(right -> right.proof().word()).orElse(null))
        .param("assent", party.assent().map(Party.Assent::word).orElse(null))
        .param("interpreterMode", party.interpreter().map(by -> by.mode().word()).orElse(null))
        .update();
  }

  private static @Nullable String staff(Party party, @Nullable Signature signature) {
    return switch (signature) {
      case Signature.Mark mark -> mark.witness().pseudonym();
      case Signature.OnPaper sheet -> sheet.enteredBy().pseudonym();
      case Signature.Typed typed ->
          party.clinician().or(typed::confirmedBy).map(StaffMember::pseudonym).orElse(null);
      case null, default -> party.clinician().map(StaffMember::pseudonym).orElse(null);
    };
  }

  /**
   * Takes back what was signed.
   *
   * @param visit at which it is taken back
   * @param staff who enters it; null for the patient at the kiosk
   */
  void withdraw(
      VisitId visit,
      Decision signed,
      @Nullable String staff,
      Instant at,
      ZoneId zone,
      long record) {
    writer
        .sql(WITHDRAW)
        .param("visit", visit.value())
        .param("form", signed.form())
        .param("version", signed.version())
        .param("treatment", signed.treatment().name())
        .param("language", signed.language())
        .param("sha256", signed.sha256())
        .param("staff", staff)
        .param("at", at.toString())
        .param("zone", zone.getId())
        .param("record", record)
        .update();
  }

  Optional<Stored> latest(VisitId visit) {
    return jdbc()
        .sql(OF_VISIT)
        .param("visit", visit.value())
        .query((row, _) -> stored(row))
        .optional();
  }

  /** All decisions at these visits, the oldest first. */
  List<Stored> all(List<VisitId> visits) {
    return visits.isEmpty()
        ? List.of()
        : jdbc()
            .sql(OF_VISITS)
            .param("visits", visits.stream().map(VisitId::value).toList())
            .query((row, _) -> stored(row))
            .list();
  }

  List<Past> history(List<VisitId> visits) {
    return all(visits).stream().map(Stored::past).toList();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new VisitId(row.getLong("visit")),
        decision(row),
        row.getString("rendered"),
        Optional.ofNullable(row.getString("method")),
        Optional.ofNullable(row.getBytes("png")),
        Optional.ofNullable(row.getString("strokes")),
        Optional.ofNullable(row.getString("kept")),
        Party.Role.of(row.getString("signer")),
        Optional.ofNullable(row.getString("staff")),
        Optional.ofNullable(row.getString("claim")));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    long record = row.getLong("record");
    return new Decision(
        Decision.Kind.of(row.getString("decision")),
        row.getString("form"),
        row.getInt("version"),
        TreatmentType.valueOf(row.getString("treatment")),
        row.getString("language"),
        row.getString("sha256"),
        reason(row.getString("decline_reason")),
        Optional.ofNullable(row.getString("typed_name")),
        Optional.ofNullable(row.getString("printed_name")),
        Instant.parse(row.getString("decided_at")),
        ZoneId.of(row.getString("zone")),
        row.getObject("record") == null ? Optional.empty() : Optional.of(record));
  }

  private static Optional<DeclineReason> reason(@Nullable String word) {
    return Arrays.stream(DeclineReason.values()).filter(r -> r.word().equals(word)).findFirst();
  }

  /** Signature and names go with the decision. */
  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    writer.sql(ERASE).param("visits", visits.stream().map(VisitId::value).toList()).update();
  }
}
