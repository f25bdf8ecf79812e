package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are read hundreds at a time; nothing that was done to one of them may get through. */
@Tag("F088")
class LogBlocksTests {
  private static final int RECORDS = 1_300; // two whole blocks and a part

  @TempDir private Path folder;
  private Connection connection;

  @BeforeEach
  void write() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db"));
    connection.setAutoCommit(false);
    run("CREATE TABLE audit_log (seq INTEGER PRIMARY KEY, line TEXT, leaf BLOB)");
    try (PreparedStatement add =
        connection.prepareStatement("INSERT INTO audit_log (seq, line, leaf) VALUES (?, ?, ?)")) {
      for (int seq = 0; seq < RECORDS; seq++) {
        add.setInt(1, seq);
        add.setString(2, line(seq));
        add.setBytes(3, Hashes.leaf(line(seq)));
        add.execute();
      }
    }
  }

  private static String line(int seq) {
    return "{\"ñ\":\"" + "x".repeat(seq % 7) + seq + "\"}";
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private List<String> read(long size) throws IOException {
    List<String> lines = new ArrayList<>();
    JdbcLogBlocks.each(connection, size, lines::add);
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 1_024, RECORDS})
  void givesEveryLineInOrder(int size) throws IOException {
    assertThat(read(size))
        .containsExactlyElementsOf(
            IntStream.range(0, size).mapToObj(LogBlocksTests::line).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 511, 512, 700, RECORDS - 1})
  void findsAChangedLineWhereverItStands(int seq) throws SQLException {
    run("UPDATE audit_log SET line = replace(line, '}', ' }') WHERE seq = " + seq);
    assertThatThrownBy(() -> read(RECORDS))
        .isInstanceOf(Tampered.class)
        .hasMessage("Record " + seq + " of the log was changed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 511, 512, RECORDS - 1})
  void findsALineThatIsGone(int seq) throws SQLException {
    run("DELETE FROM audit_log WHERE seq = " + seq);
    assertThatThrownBy(() -> read(RECORDS)).isInstanceOf(Tampered.class);
  }

  @Test
  void findsALineThatWasCutInTwoAtALineBreak() throws SQLException {
    run("UPDATE audit_log SET line = line || char(10) || line WHERE seq = 511");
    assertThatThrownBy(() -> read(RECORDS)).isInstanceOf(Tampered.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NULL", "zeroblob(31)", "zeroblob(33)", "'ab'", "leaf || 'x'", "zeroblob(32)"})
  void findsAHashThatIsNone(String hash) throws SQLException {
    run("UPDATE audit_log SET leaf = " + hash + " WHERE seq = 600");
    assertThatThrownBy(() -> read(RECORDS)).isInstanceOf(Tampered.class);
  }

  @Test
  void findsEmptyLinesAtTheEndOfABlock() throws SQLException {
    run("UPDATE audit_log SET line = '' WHERE seq >= 500");
    assertThatThrownBy(() -> read(RECORDS)).isInstanceOf(Tampered.class);
  }

  @Test
  void leavesTheConnectionAloneOnceSomebodyHasHadEnough() throws IOException, SQLException {
    IOException enough = new IOException("enough");
    assertThatThrownBy(() ->
            JdbcLogBlocks.each(
                connection,
                RECORDS,
                _ -> {
                  throw enough;
                }))
        .isSameAs(enough);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("log-blocks"));
    assertThat(read(RECORDS)).hasSize(RECORDS);
  }
}
