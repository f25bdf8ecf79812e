package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who somebody is. */
@Repository
class JdbcPatientCards {
  private static final String FIND =
      "SELECT id, reference, given_name, family_name, birth_date FROM patient WHERE id = ?";
  private static final String WITH_REFERENCE = "SELECT id FROM patient WHERE reference = ?";

  private final JdbcClient reader;

  JdbcPatientCards(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  Optional<PatientCard> find(PatientId patient) {
    return reader
        .sql(FIND)
        .param(patient.value())
        .query((row, _) ->
            new PatientCard(
                new PatientId(row.getString("id")),
                row.getString("reference"),
                row.getString("given_name"),
                row.getString("family_name"),
                LocalDate.parse(row.getString("birth_date"))))
        .optional();
  }

  Optional<PatientId> withReference(String reference) {
    return reader
        .sql(WITH_REFERENCE)
        .param(reference)
        .query(String.class)
        .optional()
        .map(PatientId::new);
  }
}
