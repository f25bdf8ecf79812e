package clinic.needlepoint.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** One row of a visit with its patient, read the same way everywhere. */
final class JdbcVisitRow {
  static final String SELECT =
      """
      SELECT v.id, v.patient, v.practitioner, v.treatment, v.due_at, v.arrived_at, v.seated_at,
             p.reference, p.given_name, p.family_name
      FROM visit v JOIN patient p ON p.id = v.patient
      """;

  private JdbcVisitRow() {}

  static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        new VisitId(row.getLong("id")),
        new PatientId(row.getString("patient")),
        name(row).shortForm(),
        row.getString("reference"),
        row.getString("practitioner"),
        TreatmentType.valueOf(row.getString("treatment")),
        Instant.ofEpochMilli(row.getLong("due_at")),
        moment(row, "arrived_at"),
        moment(row, "seated_at"));
  }

  static PersonName name(ResultSet row) throws SQLException {
    return new PersonName(row.getString("given_name"), row.getString("family_name"));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
