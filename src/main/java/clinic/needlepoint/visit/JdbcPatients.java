package clinic.needlepoint.visit;

import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import clinic.needlepoint.visit.AppointmentRow.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Patients as the clinic's own system names them. All in the caller's transaction. */
@Repository
class JdbcPatients {
  /** A patient who is known here. */
  record Known(PatientId id, PatientRow row) {}

  private static final String FIND =
      """
      SELECT id, reference, given_name, family_name, birth_date, phone, email
      FROM patient WHERE reference = :reference
      """;
  private static final String ADD =
      """
      INSERT INTO patient (id, reference, given_name, family_name, birth_date, phone, email)
      VALUES (:id, :reference, :given, :family, :birth, :phone, :email)
      """;
  private static final String CHANGE =
      """
      UPDATE patient SET reference = :reference, given_name = :given, family_name = :family,
        birth_date = :birth, phone = :phone, email = :email
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
                    LocalDate.parse(row.getString("birth_date")),
                    new Reach(said(row, "phone"), said(row, "email")))))
        .optional();
  }

  private static Optional<String> said(ResultSet row, String column) throws SQLException {
    return Optional.of(Objects.requireNonNullElse(row.getString(column), ""));
  }

  private static @Nullable String some(Optional<String> said) {
    return said.filter(text -> !text.isEmpty()).orElse(null);
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
        .param("phone", some(patient.reach().phone()))
        .param("email", some(patient.reach().email()))
        .update();
  }
}
