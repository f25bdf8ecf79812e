package clinic.needlepoint.visit;

import java.time.Instant;
import java.util.Optional;
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
      boolean arrived) {

    boolean sameAs(AppointmentRow row, PatientId rowPatient) {
      return patient.equals(rowPatient)
          && practitioner.equals(row.practitioner())
          && treatment == row.treatment()
          && dueAt.equals(row.dueAt())
          && cancelled == row.cancelled();
    }
  }

  private static final String FIND =
      """
      SELECT id, patient, practitioner, treatment, due_at, cancelled_at, arrived_at
      FROM visit WHERE appointment = :appointment
      """;
  private static final String ADD =
      """
      INSERT INTO visit (appointment, patient, practitioner, treatment, due_at, cancelled_at)
      VALUES (:appointment, :patient, :practitioner, :treatment, :due, :cancelled)
      """;
  private static final String CHANGE =
      """
      UPDATE visit SET patient = :patient, practitioner = :practitioner, treatment = :treatment,
        due_at = :due, cancelled_at = :cancelled
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
                JdbcVisitRow.moment(row, "arrived_at").isPresent()))
        .optional();
  }

  void add(AppointmentRow row, PatientId patient, Instant now) {
    write(ADD, row, patient, now);
  }

  void change(AppointmentRow row, PatientId patient, Instant now) {
    write(CHANGE, row, patient, now);
  }

  private void write(String sql, AppointmentRow row, PatientId patient, Instant now) {
    @Nullable Long cancelled = row.cancelled() ? now.toEpochMilli() : null;
    jdbc.sql(sql)
        .param("appointment", row.appointment())
        .param("patient", patient.value())
        .param("practitioner", row.practitioner())
        .param("treatment", row.treatment().name())
        .param("due", row.dueAt().toEpochMilli())
        .param("cancelled", cancelled)
        .update();
  }
}
