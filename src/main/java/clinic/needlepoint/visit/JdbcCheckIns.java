package clinic.needlepoint.visit;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What identification reads and writes, all in the caller's transaction. */
@Repository
class JdbcCheckIns {
  /** Somebody who is expected, with the name to compare. */
  record Expected(Visit visit, PersonName name) {}

  private static final String EXPECTED =
      JdbcVisitRow.SELECT
          + """
          WHERE p.birth_date = :birth AND v.cancelled_at IS NULL
            AND v.due_at >= :from AND v.due_at < :to
          ORDER BY v.due_at, v.id
          """;
  private static final String ARRIVE =
      "UPDATE visit SET arrived_at = :now WHERE id = :visit AND arrived_at IS NULL";
  private static final String CLAIM =
      """
      UPDATE visit SET claim = :token
      WHERE patient = :patient AND due_at >= :from AND due_at < :to AND cancelled_at IS NULL
      """;

  private final JdbcClient jdbc;

  JdbcCheckIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The appointments of that day of everybody born on that date. */
  List<Expected> expected(DateOfBirth birth, ClinicDay day) {
    return jdbc.sql(EXPECTED)
        .param("birth", birth.date().toString())
        .param("from", day.from().toEpochMilli())
        .param("to", day.to().toEpochMilli())
        .query((row, number) -> new Expected(JdbcVisitRow.visit(row), JdbcVisitRow.name(row)))
        .list();
  }

  /** Whether this was the first time. */
  boolean arrive(VisitId visit, Instant now) {
    return jdbc.sql(ARRIVE).param("now", now.toEpochMilli()).param("visit", visit.value()).update()
        == 1;
  }

  /** Gives all visits of that day of this person to one screen; others lose them. */
  void claim(PatientId patient, ClinicDay day, String token) {
    jdbc.sql(CLAIM)
        .param("token", token)
        .param("patient", patient.value())
        .param("from", day.from().toEpochMilli())
        .param("to", day.to().toEpochMilli())
        .update();
  }
}
