package clinic.needlepoint.station;

import clinic.needlepoint.store.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the cartridge drawer is to be locked. Nobody said so: it is not. */
@Repository
class JdbcDrawerLock {
  private static final String KEEP =
      """
      INSERT INTO drawer_lock (id, locked) VALUES (1, :locked)
      ON CONFLICT (id) DO UPDATE SET locked = excluded.locked
      """;
  private static final String LOCKED = "SELECT count(*) FROM drawer_lock WHERE locked";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcDrawerLock(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  void keep(boolean locked) {
    writer.sql(KEEP).param("locked", locked ? 1 : 0).update();
  }

  /** As it is committed. */
  boolean locked() {
    return reader.sql(LOCKED).query(Integer.class).single() == 1;
  }
}
