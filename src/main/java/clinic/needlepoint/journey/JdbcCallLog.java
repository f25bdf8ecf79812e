package clinic.needlepoint.journey;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCallLog implements CallLog {
  private static final String OPEN_SINCE =
      "SELECT called_at FROM staff_call WHERE answered_at IS NULL";
  private static final String OPEN = "INSERT INTO staff_call (called_at) VALUES (?)";
  private static final String ANSWER =
      "UPDATE staff_call SET answered_at = ?, answered_by = ? WHERE answered_at IS NULL";

  private final JdbcClient jdbc;

  JdbcCallLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> openSince() {
    return jdbc.sql(OPEN_SINCE).query(String.class).optional().map(Instant::parse);
  }

  @Override
  public void open(Instant at) {
    jdbc.sql(OPEN).param(at.toString()).update();
  }

  @Override
  public void answer(Instant at, String by) {
    jdbc.sql(ANSWER).param(at.toString()).param(by).update();
  }
}
