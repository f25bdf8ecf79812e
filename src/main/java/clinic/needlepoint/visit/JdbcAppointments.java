package clinic.needlepoint.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments as an import sees them. All in the caller's transaction. */
@Repository
class JdbcAppointments {
  /** An appointment that is known here. */
  record Known(
      long id,
      PatientId patient,
      String practitioner,
      TreatmentType treatment,
      Instant dueAt,
      boolean cancelled,
      boolean arrived,
      OptionalInt sequence,
      Optional<String> elsewhere) {

    boolean sameAs(AppointmentRow row, PatientId rowPatient) {
      return patient.equals(rowPatient)
          && practitioner.equals(row.practitioner())
          && treatment == row.treatment()
          && dueAt.equals(row.dueAt())
          && cancelled == row.cancelled()
          && elsewhere.equals(row.elsewhere());
    }

    /** Whether what is known was changed later than what the file says. */
    boolean newerThan(ImportedRow row) {
      return sequence.isPresent()
          && row.sequence().isPresent()
          && sequence.getAsInt() > row.sequence().getAsInt();
    }

    boolean olderThan(ImportedRow row) {
      return row.sequence().isPresent()
          && (sequence.isEmpty() || sequence.getAsInt() < row.sequence().getAsInt());
    }
  }

  private static final String FIND =
      """
      SELECT id, patient, practitioner, treatment, due_at, cancelled_at, arrived_at, sequence, elsewhere
      FROM visit WHERE appointment = :appointment
      """;
  private static final String ADD =
      """
      INSERT INTO visit
        (appointment, patient, practitioner, treatment, due_at, cancelled_at, sequence, elsewhere)
      VALUES
        (:appointment, :patient, :practitioner, :treatment, :due, :cancelled, :sequence, :elsewhere)
      RETURNING id
      """;
  private static final String CHANGE =
      """
      UPDATE visit SET patient = :patient, practitioner = :practitioner, treatment = :treatment,
        due_at = :due, cancelled_at = :cancelled, sequence = coalesce(:sequence, sequence),
        elsewhere = :elsewhere
      WHERE appointment = :appointment
      RETURNING id
      """;
  private static final String CANCEL =
      """
      UPDATE visit SET cancelled_at = :now, sequence = coalesce(:sequence, sequence)
      WHERE appointment = :appointment
      """;

  private final JdbcClient jdbc;

  JdbcAppointments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Known> find(String appointment) {
    return jdbc.sql(FIND)
        .param("appointment", appointment)
        .query((row, number) ->
            new Known(
                row.getLong("id"),
                new PatientId(row.getString("patient")),
                row.getString("practitioner"),
                TreatmentType.valueOf(row.getString("treatment")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                JdbcVisitRow.moment(row, "cancelled_at").isPresent(),
                JdbcVisitRow.moment(row, "arrived_at").isPresent(),
                sequence(row),
                Optional.ofNullable(row.getString("elsewhere"))))
        .optional();
  }

  private static OptionalInt sequence(ResultSet row) throws SQLException {
    int sequence = row.getInt("sequence");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(sequence);
  }

  VisitId add(AppointmentRow row, PatientId patient, Instant now) {
    return write(ADD, row, patient, now);
  }

  void change(AppointmentRow row, PatientId patient, Instant now) {
    VisitId _ = write(CHANGE, row, patient, now);
  }

  void cancel(CancelledRow row, Instant now) {
    jdbc.sql(CANCEL)
        .param("now", now.toEpochMilli())
        .param("sequence", sequence(row))
        .param("appointment", row.appointment())
        .update();
  }

  private static @Nullable Integer sequence(ImportedRow row) {
    return row.sequence().isPresent() ? row.sequence().getAsInt() : null;
  }

  private VisitId write(String sql, AppointmentRow row, PatientId patient, Instant now) {
    @Nullable Long cancelled = row.cancelled() ? now.toEpochMilli() : null;
    return jdbc.sql(sql)
        .param("appointment", row.appointment())
        .param("patient", patient.value())
        .param("practitioner", row.practitioner())
        .param("treatment", row.treatment().name())
        .param("due", row.dueAt().toEpochMilli())
        .param("cancelled", cancelled)
        .param("sequence", sequence(row))
        .param("elsewhere", row.elsewhere().orElse(null))
        .query((found, _) -> new VisitId(found.getLong("id")))
        .single();
  }
}
