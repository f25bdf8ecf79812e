package clinic.needlepoint.consent;

import clinic.needlepoint.consent.PermissionState.Choice;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of free choices, and of who wants it all on paper. */
@Repository
class JdbcPermissions implements PatientRows {
  private static final String ADD =
      """
      INSERT INTO consent_permission
        (visit, permission, decision, form, version, sha256, decided_at, zone)
      VALUES (:visit, :permission, :decision, :form, :version, :sha256, :at, :zone)
      """;
  private static final String NEWEST =
      """
      SELECT permission, decision, form, version, sha256, decided_at FROM consent_permission
      WHERE id IN (SELECT max(id) FROM consent_permission WHERE visit IN (:visits)
                   GROUP BY permission)
      ORDER BY permission
      """;
  private static final String ASK_PAPER =
      "INSERT INTO consent_paper (visit, asked_at) VALUES (:visit, :at) ON CONFLICT DO NOTHING";
  private static final String PAPER = "SELECT asked_at FROM consent_paper WHERE visit = ?";
  private static final List<String> ERASE =
      List.of(
          "DELETE FROM consent_permission WHERE visit IN (:visits)",
          "DELETE FROM consent_paper WHERE visit IN (:visits)");

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcPermissions(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  void add(VisitId visit, PermissionState choice, ZoneId zone) {
    writer
        .sql(ADD)
        .param("visit", visit.value())
        .param("permission", choice.id())
        .param("decision", choice.choice().word())
        .param("form", choice.form())
        .param("version", choice.version())
        .param("sha256", choice.sha256())
        .param("at", choice.at().toString())
        .param("zone", zone.getId())
        .update();
  }

  /** The newest choice of each, over all of a patient's visits. */
  List<PermissionState> newest(List<VisitId> visits) {
    return visits.isEmpty()
        ? List.of()
        : jdbc()
            .sql(NEWEST)
            .param("visits", visits.stream().map(VisitId::value).toList())
            .query((row, _) ->
                new PermissionState(
                    row.getString("permission"),
                    Choice.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
                    row.getString("form"),
                    row.getInt("version"),
                    row.getString("sha256"),
                    Instant.parse(row.getString("decided_at"))))
            .list();
  }

  /** Whether nobody at this visit had asked before. */
  boolean askPaper(VisitId visit, Instant at) {
    return writer.sql(ASK_PAPER).param("visit", visit.value()).param("at", at.toString()).update()
        > 0;
  }

  Optional<Instant> paperAsked(VisitId visit) {
    return jdbc()
        .sql(PAPER)
        .param(visit.value())
        .query(String.class)
        .optional()
        .map(Instant::parse);
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    List<Long> numbers = visits.stream().map(VisitId::value).toList();
    ERASE.forEach(sql -> writer.sql(sql).param("visits", numbers).update());
  }
}
