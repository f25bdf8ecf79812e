package clinic.needlepoint.visit;

import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Patients as the clinic's own system names them. All in the caller's transaction. */
@Repository
class JdbcPatients {
  /** A patient who is known here. */
  record Known(PatientId id, PatientRow row) {}

  private static final String FIND =
      """
      SELECT id, reference, given_name, family_name, birth_date
      FROM patient WHERE reference = :reference
      """;
  private static final String ADD =
      """
      INSERT INTO patient (id, reference, given_name, family_name, birth_date)
      VALUES (:id, :reference, :given, :family, :birth)
      """;
  private static final String CHANGE =
      """
      UPDATE patient SET reference = :reference, given_name = :given, family_name = :family,
        birth_date = :birth
      WHERE id = :id
      """;

  private final JdbcClient jdbc;

  JdbcPatients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Known> find(String reference) {
    return jdbc.sql(FIND)
        .param("reference", reference)
        .query((row, number) ->
            new Known(
                new PatientId(row.getString("id")),
                new PatientRow(
                    row.getString("reference"),
                    JdbcVisitRow.name(row),
                    LocalDate.parse(row.getString("birth_date")))))
        .optional();
  }

  void add(PatientId id, PatientRow patient) {
    write(ADD, id, patient);
  }

  void change(PatientId id, PatientRow patient) {
    write(CHANGE, id, patient);
  }

  private void write(String sql, PatientId id, PatientRow patient) {
    jdbc.sql(sql)
        .param("id", id.value())
        .param("reference", patient.reference())
        .param("given", patient.name().given())
        .param("family", patient.name().family())
        .param("birth", patient.birth().toString())
        .update();
  }
}
