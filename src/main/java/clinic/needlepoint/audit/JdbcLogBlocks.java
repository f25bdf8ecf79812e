package clinic.needlepoint.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Reads the lines of the log ahead of whoever takes them, many at a time: each row that crosses
 * from SQLite costs more than its line. Each line is hashed as it is read.
 */
final class JdbcLogBlocks {
  private static final int LINES = 512;
  private static final int AHEAD = 4;
  private static final int HEX_OF_LEAF = 64;
  private static final String BLOCK =
      """
      SELECT group_concat(line, char(10)), group_concat(hex(leaf), '')
      FROM (SELECT line, leaf FROM audit_log WHERE seq >= ? AND seq < ? ORDER BY seq)
      """;

  /** Lines, or why there are none. */
  private record Block(List<String> lines, @Nullable RuntimeException fault) {}

  private final Connection connection;
  private final long size;
  private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(AHEAD);
  private final MessageDigest digest = Hashes.digest();

  private JdbcLogBlocks(Connection connection, long size) {
    this.connection = connection;
    this.size = size;
  }

  /** Gives every line below {@code size} in order. The connection is used from two threads. */
  static void each(Connection connection, long size, AuditSnapshot.Lines lines) throws IOException {
    new JdbcLogBlocks(connection, size).each(lines);
  }

  private void each(AuditSnapshot.Lines lines) throws IOException {
    Thread reader = Thread.ofPlatform().daemon().name("log-blocks").start(this::read);
    try {
      for (long given = 0; given < size; ) {
        Block block = blocks.take();
        if (block.fault != null) {
          throw block.fault;
        }
        for (String line : block.lines) {
          lines.line(line);
        }
        given += block.lines.size();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Reading the log was interrupted", e);
    } finally {
      end(reader);
    }
  }

  /** Nobody else may use the connection while it still reads. */
  private static void end(Thread reader) {
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try {
      try (PreparedStatement query = connection.prepareStatement(BLOCK)) {
        for (long from = 0; from < size && !Thread.interrupted(); from += LINES) {
          blocks.put(new Block(block(query, from, Math.min(size, from + LINES)), null));
        }
      } catch (SQLException e) {
        fail(new UncategorizedSQLException("Reading the log", null, e));
      } catch (RuntimeException e) {
        fail(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody waits for more
    }
  }

  private void fail(RuntimeException fault) throws InterruptedException {
    blocks.put(new Block(List.of(), fault));
  }

  private List<String> block(PreparedStatement query, long from, long to) throws SQLException {
    query.setLong(1, from);
    query.setLong(2, to);
    try (ResultSet row = query.executeQuery()) {
      byte[] text = row.next() ? row.getBytes(1) : null;
      byte[] leaves = text == null ? null : row.getBytes(2);
      if (text == null || leaves == null || leaves.length != HEX_OF_LEAF * (to - from)) {
        throw new Tampered("Records " + from + " to " + (to - 1) + " of the log are not all there");
      }
      return split(text, leaves, from, Math.toIntExact(to - from));
    }
  }

  private List<String> split(byte[] text, byte[] leaves, long from, int count) {
    List<String> lines = new ArrayList<>(count);
    int start = 0;
    for (int i = 0; i < count; i++) {
      start = Math.min(start, text.length);
      int end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      digest.update(Hashes.LEAF);
      digest.update(text, start, end - start);
      if (!isHex(digest.digest(), leaves, i * HEX_OF_LEAF)) {
        throw new Tampered("Record " + (from + i) + " of the log was changed");
      }
      lines.add(new String(text, start, end - start, StandardCharsets.UTF_8));
      start = end + 1;
    }
    if (start != text.length + 1) {
      throw new Tampered("Record " + (from + count - 1) + " of the log was changed");
    }
    return lines;
  }

  private static boolean isHex(byte[] hash, byte[] hex, int at) {
    for (int i = 0; i < hash.length; i++) {
      int value =
          Character.digit(hex[at + 2 * i], 16) << 4 | Character.digit(hex[at + 2 * i + 1], 16);
      if (value != (hash[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }
}
