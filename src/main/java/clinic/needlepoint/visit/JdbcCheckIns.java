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

  /** An appointment of any day, called off or not, here or elsewhere. */
  record Booked(Visit visit, PersonName name, boolean elsewhere, boolean cancelled) {}

  private static final String EXPECTED =
      JdbcVisitRow.SELECT
          + """
          WHERE p.birth_date = :birth AND v.cancelled_at IS NULL AND v.elsewhere IS NULL
            AND v.due_at >= :from AND v.due_at < :to
          ORDER BY v.due_at, v.id
          """;
  private static final String BOOKED =
      """
      SELECT v.id, v.patient, v.practitioner, v.treatment, v.due_at, v.arrived_at, v.seated_at,
             p.reference, p.given_name, p.family_name, v.elsewhere, v.cancelled_at
      FROM visit v JOIN patient p ON p.id = v.patient
      WHERE p.birth_date = :birth
      ORDER BY abs(v.due_at - :now), v.id
      """;
  private static final String OF_PATIENT =
      JdbcVisitRow.SELECT
          + """
          WHERE v.patient = (SELECT patient FROM visit WHERE id = :visit)
            AND v.cancelled_at IS NULL AND v.elsewhere IS NULL
            AND v.due_at >= :from AND v.due_at < :to
          ORDER BY v.due_at, v.id
          """;
  private static final String ARRIVE =
      "UPDATE visit SET arrived_at = :now WHERE id = :visit AND arrived_at IS NULL";
  private static final String KNOWN_BY_CODE =
      "UPDATE visit SET identity = 'CODE' WHERE id = :visit AND identity = 'LETTERS'";
  private static final String CLAIM =
      """
      UPDATE visit SET claim = :token, claim_by_code = :code
      WHERE patient = :patient AND due_at >= :from AND due_at < :to AND cancelled_at IS NULL
      """;
  private static final String CLAIM_ONE =
      "UPDATE visit SET claim = :token, claim_by_code = 0 WHERE id = :visit";

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

  /** Every appointment of everybody born on that date, the nearest to now first. */
  List<Booked> booked(DateOfBirth birth, Instant now) {
    return jdbc.sql(BOOKED)
        .param("birth", birth.date().toString())
        .param("now", now.toEpochMilli())
        .query((row, number) ->
            new Booked(
                JdbcVisitRow.visit(row),
                JdbcVisitRow.name(row),
                row.getString("elsewhere") != null,
                JdbcVisitRow.moment(row, "cancelled_at").isPresent()))
        .list();
  }

  /** The appointments of that day of the person whose visit this is. */
  List<Visit> sameDay(VisitId visit, ClinicDay day) {
    return jdbc.sql(OF_PATIENT)
        .param("visit", visit.value())
        .param("from", day.from().toEpochMilli())
        .param("to", day.to().toEpochMilli())
        .query((row, number) -> JdbcVisitRow.visit(row))
        .list();
  }

  /** A code tells more than letters, and less than what staff said of the person. */
  void knownByCode(VisitId visit) {
    jdbc.sql(KNOWN_BY_CODE).param("visit", visit.value()).update();
  }

  /** Whether this was the first time. */
  boolean arrive(VisitId visit, Instant now) {
    return jdbc.sql(ARRIVE).param("now", now.toEpochMilli()).param("visit", visit.value()).update()
        == 1;
  }

  /** Gives all visits of that day of this person to one screen; others lose them. */
  void claim(PatientId patient, ClinicDay day, String token, boolean code) {
    jdbc.sql(CLAIM)
        .param("token", token)
        .param("code", code ? 1 : 0)
        .param("patient", patient.value())
        .param("from", day.from().toEpochMilli())
        .param("to", day.to().toEpochMilli())
        .update();
  }

  /** Gives one visit to one screen, whatever its day. */
  void claim(VisitId visit, String token) {
    jdbc.sql(CLAIM_ONE).param("token", token).param("visit", visit.value()).update();
  }
}
