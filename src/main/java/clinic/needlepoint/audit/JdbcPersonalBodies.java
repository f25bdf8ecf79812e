package clinic.needlepoint.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads through the writer: what is found is what an erasure in the same transaction deletes. */
@Repository
class JdbcPersonalBodies implements PersonalBodies {
  /** Bodies that may say something of the person although they name only visit or session. */
  private static final Set<Audience> PERSONAL =
      EnumSet.of(Audience.SESSION, Audience.SCREENING, Audience.IDENTITY);

  /** A body names the person, or its header a visit or a session of theirs. */
  private static final String OF =
      """
      WITH
        named (seq) AS (
          SELECT seq FROM audit_body WHERE body ->> '$.patient' = :patient
          UNION
          SELECT seq FROM audit_key WHERE key = 'visit' AND value IN (:visits)),
        theirs (value) AS (
          SELECT k.value FROM audit_key k JOIN named USING (seq) WHERE k.key = 'session'),
        beside (seq) AS (
          SELECT k.seq FROM audit_key k JOIN theirs USING (value) WHERE k.key = 'session')
      SELECT b.seq, l.line, b.seq IN named AS named
      FROM audit_body b JOIN audit_log l USING (seq)
      WHERE b.seq IN named OR b.seq IN beside
      ORDER BY b.seq
      """;

  private static final String NEXT_VOUCHED_FOR =
      """
      SELECT line ->> '$.at' FROM audit_log
      WHERE seq > ? AND line ->> '$.clk' <> 'free'
      ORDER BY seq LIMIT 1
      """;
  private static final String ERASE = "DELETE FROM audit_body WHERE seq = ?";

  private final JdbcClient writer;
  private final AuditLog log;
  private final RecordTypeRegistry registry;

  JdbcPersonalBodies(JdbcClient writer, AuditLog log, RecordTypeRegistry registry) {
    this.writer = writer;
    this.log = log;
    this.registry = registry;
  }

  /** A line, and whether it is of the person and not only of their session. */
  private record Line(ParsedLine line, boolean named) {}

  @Override
  public List<Personal> of(String patient, Collection<String> visits) {
    List<Line> lines =
        writer
            .sql(OF)
            .param("patient", patient)
            .param("visits", visits)
            .query((row, _) -> line(row))
            .list();
    return lines.stream()
        .filter(line -> line.named || isPersonal(line.line.type()))
        .map(line -> personal(line.line))
        .toList();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(ParsedLine.read(row.getString("line")), row.getBoolean("named"));
  }

  /** A type of which this version knows nothing is taken for personal. */
  private boolean isPersonal(String type) {
    return registry.find(type).map(RecordType::audience).map(PERSONAL::contains).orElse(true);
  }

  private Personal personal(ParsedLine line) {
    Instant at = line.clock().equals("free") ? nextVouchedFor(line.seq()) : line.at();
    return new Personal(line.seq(), line.type(), at);
  }

  private Instant nextVouchedFor(long seq) {
    return writer
        .sql(NEXT_VOUCHED_FOR)
        .param(seq)
        .query(String.class)
        .optional()
        .map(Instant::parse)
        .orElse(Instant.MAX);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public int erase(Collection<Personal> records, Actor by) {
    int erased = 0;
    for (Personal record : records) {
      if (writer.sql(ERASE).param(record.seq()).update() == 1) {
        log.append(LogRecords.erased(record.seq(), by));
        erased++;
      }
    }
    return erased;
  }
}
