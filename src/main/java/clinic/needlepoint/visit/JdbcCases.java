package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.CheckInCase.WalkIn;
import clinic.needlepoint.visit.CheckInCase.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was sent to staff. Writes are in the caller's transaction. */
@Repository
class JdbcCases {
  /** A case without its candidates. */
  record Row(CaseId id, WaitingNumber ticket, Why why, Instant at, Optional<WalkIn> walkIn) {}

  private static final String FORGET =
      """
      UPDATE check_in_case SET birth_date = NULL, given_letter = NULL, family_letter = NULL
      WHERE day <> ? AND birth_date IS NOT NULL
      """;
  private static final String OPEN =
      """
      INSERT INTO check_in_case (day, ticket, why, at, birth_date, given_letter, family_letter)
      VALUES (:day, :ticket, :why, :at, :birth, :given, :family)
      RETURNING id
      """;
  private static final String CANDIDATE =
      "INSERT INTO check_in_candidate (case_id, visit) VALUES (?, ?)";
  private static final String UNSETTLED =
      """
      SELECT id, ticket, why, at, birth_date, given_letter, family_letter FROM check_in_case
      WHERE day = ? AND settled_at IS NULL ORDER BY id DESC
      """;
  private static final String ONE =
      """
      SELECT id, ticket, why, at, birth_date, given_letter, family_letter FROM check_in_case
      WHERE id = ? AND settled_at IS NULL
      """;
  private static final String PRESSING =
      """
      SELECT count(*) FROM check_in_case
      WHERE day = ? AND settled_at IS NULL AND why NOT IN ('UNKNOWN', 'CODE')
      """;
  private static final String WALK_INS =
      """
      SELECT count(*) FROM check_in_case
      WHERE day = ? AND settled_at IS NULL AND why = 'WALK_IN'
      """;
  private static final String CANDIDATES =
      "SELECT visit FROM check_in_candidate WHERE case_id = ? ORDER BY visit";
  private static final String SETTLE =
      """
      UPDATE check_in_case SET settled_at = :at, settled_by = :by, outcome = :outcome,
        birth_date = NULL, given_letter = NULL, family_letter = NULL
      WHERE id = :id AND settled_at IS NULL
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcCases(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  void open(
      LocalDate day,
      WaitingNumber ticket,
      Why why,
      Instant at,
      Optional<WalkIn> walkIn,
      List<VisitId> candidates) {
    writer.sql(FORGET).param(day.toString()).update();
    @Nullable String birth = walkIn.map(said -> said.birth().date().toString()).orElse(null);
    @Nullable String given = walkIn.map(said -> said.initials().given()).orElse(null);
    @Nullable String family = walkIn.map(said -> said.initials().family()).orElse(null);
    long id =
        writer
            .sql(OPEN)
            .param("day", day.toString())
            .param("ticket", ticket.value())
            .param("why", why.name())
            .param("at", at.toEpochMilli())
            .param("birth", birth)
            .param("given", given)
            .param("family", family)
            .query(Long.class)
            .single();
    candidates.forEach(visit -> writer.sql(CANDIDATE).param(id).param(visit.value()).update());
  }

  List<Row> unsettled(LocalDate day) {
    return reader.sql(UNSETTLED).param(day.toString()).query((row, _) -> row(row)).list();
  }

  /** One that is not settled. */
  Optional<Row> find(CaseId id) {
    return writer.sql(ONE).param(id.value()).query((row, _) -> row(row)).optional();
  }

  int pressing(LocalDate day) {
    return reader.sql(PRESSING).param(day.toString()).query(Integer.class).single();
  }

  int walkIns(LocalDate day) {
    return writer.sql(WALK_INS).param(day.toString()).query(Integer.class).single();
  }

  List<VisitId> candidates(CaseId id) {
    return reader
        .sql(CANDIDATES)
        .param(id.value())
        .query((row, _) -> new VisitId(row.getLong("visit")))
        .list();
  }

  /** Whether nobody was faster. */
  boolean settle(CaseId id, String outcome, Instant at, String by) {
    return writer
            .sql(SETTLE)
            .param("at", at.toEpochMilli())
            .param("by", by)
            .param("outcome", outcome)
            .param("id", id.value())
            .update()
        == 1;
  }

  private static Row row(ResultSet row) throws SQLException {
    @Nullable String birth = row.getString("birth_date");
    Optional<WalkIn> walkIn =
        birth == null
            ? Optional.empty()
            : Optional.of(
                new WalkIn(
                    new DateOfBirth(LocalDate.parse(birth)),
                    new Initials(row.getString("given_letter"), row.getString("family_letter"))));
    return new Row(
        new CaseId(row.getLong("id")),
        new WaitingNumber(row.getInt("ticket")),
        Why.valueOf(row.getString("why")),
        Instant.ofEpochMilli(row.getLong("at")),
        walkIn);
  }
}
