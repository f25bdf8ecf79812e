package clinic.needlepoint.consent;

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
         decline_reason, method, strokes, png, typed_name, signer, claim, decided_at, zone)
      VALUES
        (:visit, :form, :version, :treatment, :language, :rendered, :sha256, :permissions, :decision,
         :reason, :method, :strokes, :png, :name, 'self', :claim, :at, :zone)
      """;
  private static final String LATEST =
      """
      SELECT form, version, treatment, sha256, decision, decline_reason, typed_name, claim,
             decided_at, zone
      FROM consent_decision WHERE visit = :visit ORDER BY id DESC LIMIT 1
      """;

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

  /** A decision, and the screen it came from. */
  record Stored(Decision decision, String claim) {
    boolean cameFrom(Claim screen) {
      return claim.equals(Sha256.hex(screen.token()));
    }
  }

  void add(
      Claim claim,
      ConsentDraft draft,
      Decision decision,
      String rendered,
      @Nullable Signature signature) {
    writer
        .sql(ADD)
        .param("visit", claim.visit().value())
        .param("form", decision.form())
        .param("version", decision.version())
        .param("treatment", decision.treatment().name())
        .param("language", draft.language().getLanguage())
        .param("rendered", rendered)
        .param("sha256", decision.sha256())
        .param("permissions", JSON.writeValueAsString(draft.permissions()))
        .param("decision", decision.signed() ? "signed" : "declined")
        .param("reason", decision.reason().map(DeclineReason::word).orElse(null))
        .param("method", signature == null ? null : signature.method())
        .param("strokes", signature instanceof Signature.Drawn drawn ? drawn.strokes() : null)
        .param("png", signature instanceof Signature.Drawn drawn ? drawn.png() : null)
        .param("name", decision.typedName().orElse(null))
        .param("claim", Sha256.hex(claim.token()))
        .param("at", decision.at().toString())
        .param("zone", decision.zone().getId())
        .update();
  }

  Optional<Stored> latest(VisitId visit) {
    return jdbc()
        .sql(LATEST)
        .param("visit", visit.value())
        .query((row, _) -> new Stored(decision(row), row.getString("claim")))
        .optional();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getString("form"),
        row.getInt("version"),
        TreatmentType.valueOf(row.getString("treatment")),
        row.getString("sha256"),
        row.getString("decision").equals("signed"),
        reason(row.getString("decline_reason")),
        Optional.ofNullable(row.getString("typed_name")),
        Instant.parse(row.getString("decided_at")),
        ZoneId.of(row.getString("zone")));
  }

  private static Optional<DeclineReason> reason(@Nullable String word) {
    return Arrays.stream(DeclineReason.values()).filter(r -> r.word().equals(word)).findFirst();
  }

  /** The signature goes with the decision. */
  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    writer.sql(ERASE).param("visits", visits.stream().map(VisitId::value).toList()).update();
  }
}
