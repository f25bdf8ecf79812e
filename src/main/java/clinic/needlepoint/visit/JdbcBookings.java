package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.KeptPatients.Booking;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rows of visits have of appointments, cancelled ones too. */
@Repository
class JdbcBookings {
  private static final String OF =
      """
      SELECT id, appointment, cancelled_at, elsewhere, identity FROM visit
      WHERE patient = ? ORDER BY id
      """;

  private final JdbcClient reader;

  JdbcBookings(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  List<Booking> of(PatientId patient) {
    return reader
        .sql(OF)
        .param(patient.value())
        .query((row, _) ->
            new Booking(
                new VisitId(row.getLong("id")),
                row.getString("appointment"),
                JdbcVisitRow.moment(row, "cancelled_at"),
                Optional.ofNullable(row.getString("elsewhere")),
                Identity.valueOf(row.getString("identity"))))
        .list();
  }
}
