package clinic.needlepoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("F110")
class TransactionsTests {
  @TempDir Path folder;
  private JdbcPool writer;
  private JdbcTemplate sql;
  private TransactionTemplate transaction;

  @BeforeEach
  void openTheStore() {
    JdbcStore store = new JdbcStore();
    writer = store.writer(new DataDirectory(folder), SiteKind.CLINIC);
    sql = new JdbcTemplate(writer);
    transaction =
        new TransactionTemplate(new JdbcTimedTransactions(writer, new SimpleMeterRegistry()));
    sql.execute("CREATE TABLE box (id INTEGER PRIMARY KEY) STRICT");
    sql.execute(
        """
        CREATE TABLE cartridge (
          box INTEGER REFERENCES box (id) DEFERRABLE INITIALLY DEFERRED) STRICT
        """);
  }

  @AfterEach
  void closeTheStore() throws Exception {
    writer.close();
  }

  @Test
  void aCommitThatFailsLeavesNothingAndTheNextOneWorks() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(
                _ -> sql.update("INSERT INTO cartridge (box) VALUES (7)")))
        .isInstanceOf(TransactionException.class);
    transaction.executeWithoutResult(_ -> sql.update("INSERT INTO box (id) VALUES (7)"));
    assertThat(count("cartridge")).isZero();
    assertThat(count("box")).isEqualTo(1);
  }

  @Test
  void whatTheWorkItselfGivesUpIsTakenBack() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              sql.update("INSERT INTO box (id) VALUES (7)");
              throw new IllegalStateException("given up");
            }))
        .hasMessage("given up");
    assertThat(count("box")).isZero();
  }

  private int count(String table) {
    return JdbcClient.create(writer)
        .sql("SELECT count(*) FROM " + table)
        .query(Integer.class)
        .single();
  }
}
