package clinic.needlepoint.visit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSessionNumbers implements SessionNumbers {
  private static final String NEXT = "UPDATE session_counter SET last = last + 1 RETURNING last";

  private final JdbcClient jdbc;

  JdbcSessionNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public SessionNumber next() {
    return SessionNumber.of(jdbc.sql(NEXT).query(Long.class).single());
  }
}
