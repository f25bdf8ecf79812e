package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPastVisits implements PastVisits {
  private static final String BEFORE =
      """
      SELECT past.id FROM visit past JOIN visit now ON now.patient = past.patient
      WHERE now.id = :visit AND past.id <> now.id
        AND past.due_at <= now.due_at AND past.arrived_at IS NOT NULL
      ORDER BY past.due_at DESC, past.id DESC
      """;

  private final JdbcClient jdbc;

  JdbcPastVisits(@Reader JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<VisitId> before(VisitId visit) {
    return jdbc.sql(BEFORE)
        .param("visit", visit.value())
        .query((row, _) -> new VisitId(row.getLong("id")))
        .list();
  }
}
