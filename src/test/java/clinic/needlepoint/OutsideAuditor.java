package clinic.needlepoint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a database's audit log from outside the application and with none of its code: the record
 * format and RFC 9162 are written out here once more.
 */
final class OutsideAuditor {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OutsideAuditor() {}

  /** What the log holds, once it was found whole. */
  record Log(List<JsonNode> lines, List<JsonNode> bodies) {
    List<JsonNode> bodiesOf(String type) {
      List<JsonNode> found = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).get("type").asString().equals(type)) {
          found.add(bodies.get(i));
        }
      }
      return found;
    }

    List<String> types() {
      return lines.stream().map(line -> line.get("type").asString()).toList();
    }
  }

  /** Re-computes every hash and throws on the first that differs. */
  static Log check(Path database) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    List<JsonNode> bodies = new ArrayList<>();
    List<byte[]> level = new ArrayList<>();
    try (Connection connection = atOneMoment(database);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT l.seq, line, leaf, salt, body FROM audit_log l JOIN audit_body b ON b.seq = l.seq"
                    + " ORDER BY l.seq")) {
      while (row.next()) {
        require(row.getLong("seq") == lines.size(), "a number is missing");
        String text = row.getString("line");
        byte[] leaf = sha256(new byte[] {0}, text.getBytes(StandardCharsets.UTF_8));
        require(Arrays.equals(leaf, row.getBytes("leaf")), "leaf " + lines.size());
        JsonNode line = JSON.readTree(text);
        byte[] body =
            sha256(row.getBytes("salt"), row.getString("body").getBytes(StandardCharsets.UTF_8));
        require(
            Base64.getEncoder().encodeToString(body).equals(line.get("body").asString()),
            "body " + lines.size());
        lines.add(line);
        bodies.add(JSON.readTree(row.getString("body")));
        level.add(leaf);
      }
      checkTree(statement, level);
    }
    return new Log(lines, bodies);
  }

  /** Every complete subtree, level by level: pairs of neighbours, the odd one left over. */
  private static void checkTree(Statement statement, List<byte[]> leaves) throws Exception {
    List<byte[]> below = leaves;
    int subtrees = 0;
    for (int height = 1; below.size() > 1; height++) {
      List<byte[]> above = new ArrayList<>();
      for (int i = 0; i + 1 < below.size(); i += 2) {
        byte[] node = sha256(new byte[] {1}, below.get(i), below.get(i + 1));
        try (ResultSet row =
            statement.executeQuery(
                "SELECT hash FROM audit_tree WHERE level = "
                    + height
                    + " AND position = "
                    + i / 2)) {
          require(
              row.next() && Arrays.equals(node, row.getBytes(1)),
              "subtree " + height + "/" + i / 2);
        }
        above.add(node);
        subtrees++;
      }
      below = above;
    }
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM audit_tree")) {
      require(row.next() && row.getInt(1) == subtrees, "the tree has other subtrees");
    }
  }

  /** Opens a database to read it while the kiosk may be running. */
  static Connection open(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:file:" + database + "?mode=ro");
  }

  /** As {@link #open}; all that is read belongs together, whatever is written meanwhile. */
  private static Connection atOneMoment(Path database) throws SQLException {
    Connection connection = open(database);
    connection.setAutoCommit(false);
    return connection;
  }

  private static byte[] sha256(byte[]... parts) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError("The log does not hold: " + otherwise);
    }
  }
}
