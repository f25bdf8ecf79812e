package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How people are reached, and what they say is right now. Writes are in the caller's transaction.
 */
@Repository
class JdbcContacts {
  /** What is known of the person whose visit a screen holds. */
  record Known(PatientId patient, Optional<String> phone, Optional<String> email) {
    Optional<String> of(ContactKind kind) {
      return switch (kind) {
        case PHONE -> phone;
        case EMAIL -> email;
      };
    }
  }

  private static final String OF_CLAIM =
      """
      SELECT p.id, p.phone, p.email FROM visit v JOIN patient p ON p.id = v.patient
      WHERE v.id = ? AND v.claim = ? AND v.claim_by_code = 1
      """;
  private static final String OF_PATIENT = "SELECT id, phone, email FROM patient WHERE id = ?";
  private static final String SAY =
      """
      INSERT INTO contact_correction (patient, kind, was, said, at)
      VALUES (:patient, :kind, :was, :said, :at)
      ON CONFLICT (patient, kind) DO UPDATE SET
        was = excluded.was, said = excluded.said, at = excluded.at
      """;
  private static final String UNSAY =
      "DELETE FROM contact_correction WHERE patient = :patient AND kind = :kind";
  private static final String WAITING =
      """
      SELECT c.patient, c.kind, c.was, c.said, c.at, p.reference, p.given_name, p.family_name
      FROM contact_correction c JOIN patient p ON p.id = c.patient
      ORDER BY c.at, c.patient, c.kind
      """;
  private static final String COUNT = "SELECT count(*) FROM contact_correction";
  private static final String DECIDED =
      """
      DELETE FROM contact_correction
      WHERE patient = :patient AND kind = :kind AND said = :said AND at = :at
      """;
  private static final String SET_PHONE = "UPDATE patient SET phone = ? WHERE id = ?";
  private static final String SET_EMAIL = "UPDATE patient SET email = ? WHERE id = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcContacts(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Empty for a screen that was not opened with a code. */
  Optional<Known> of(Claim claim) {
    return known(writer.sql(OF_CLAIM).param(claim.visit().value()).param(claim.token()));
  }

  Optional<Known> of(PatientId patient) {
    return known(writer.sql(OF_PATIENT).param(patient.value()));
  }

  private static Optional<Known> known(JdbcClient.StatementSpec asked) {
    return asked
        .query((row, _) ->
            new Known(
                new PatientId(row.getString("id")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("email"))))
        .optional();
  }

  void say(PatientId patient, ContactKind kind, String was, String said, Instant at) {
    writer
        .sql(SAY)
        .param("patient", patient.value())
        .param("kind", kind.name())
        .param("was", was)
        .param("said", said)
        .param("at", at.toEpochMilli())
        .update();
  }

  /** What they said before is not so; whether anything of that kind waited. */
  boolean unsay(PatientId patient, ContactKind kind) {
    return writer.sql(UNSAY).param("patient", patient.value()).param("kind", kind.name()).update()
        == 1;
  }

  List<ContactCorrection> waiting() {
    return reader
        .sql(WAITING)
        .query((row, _) ->
            new ContactCorrection(
                new PatientId(row.getString("patient")),
                row.getString("reference"),
                JdbcVisitRow.name(row).shortForm(),
                ContactKind.valueOf(row.getString("kind")),
                row.getString("was"),
                row.getString("said"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  int count() {
    return reader.sql(COUNT).query(Integer.class).single();
  }

  /** Whether it still waited, in these words. */
  boolean decided(ContactCorrection correction) {
    return writer
            .sql(DECIDED)
            .param("patient", correction.patient().value())
            .param("kind", correction.kind().name())
            .param("said", correction.said())
            .param("at", correction.at().toEpochMilli())
            .update()
        == 1;
  }

  void set(PatientId patient, ContactKind kind, @Nullable String value) {
    String sql =
        switch (kind) {
          case PHONE -> SET_PHONE;
          case EMAIL -> SET_EMAIL;
        };
    writer.sql(sql).param(value).param(patient.value()).update();
  }
}
