package clinic.needlepoint.retention;

import clinic.needlepoint.visit.PatientId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was erased, as the database knows it. */
@Repository
class JdbcErasedPatients {
  private static final String ADD =
      """
      INSERT INTO erased_patient (patient, erased_at, erased_by) VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING
      """;
  private static final String ALL =
      "SELECT patient, erased_at, erased_by FROM erased_patient ORDER BY erased_at, patient";

  private final JdbcClient writer;

  JdbcErasedPatients(JdbcClient writer) {
    this.writer = writer;
  }

  /** Once; a person who is erased again stays erased since the first time. */
  void add(ErasedPatient erased) {
    writer.sql(ADD).params(erased.patient().value(), erased.at().toString(), erased.by()).update();
  }

  List<ErasedPatient> all() {
    return writer
        .sql(ALL)
        .query((row, _) ->
            new ErasedPatient(
                new PatientId(row.getString("patient")),
                Instant.parse(row.getString("erased_at")),
                row.getString("erased_by")))
        .list();
  }
}
