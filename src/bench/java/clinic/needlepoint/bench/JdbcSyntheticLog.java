package clinic.needlepoint.bench;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.MerkleTree;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fills a kiosk's log with years of sessions, eight records each, in one transaction: valid lines,
 * bodies, keys, leaves and subtrees, as the application would have written them one by one.
 */
final class JdbcSyntheticLog implements AutoCloseable {
  static final int CARTRIDGES_IN_A_LOT = 100;
  private static final String DEVICE = "09506000134352";
  private static final String[] TYPES = {
    "visit.arrived",
    "consent.signed",
    "session.opened",
    "cartridge.scanned",
    "cartridge.used",
    "cartridge.disposed",
    "session.closed",
    "visit.seated"
  };

  private final PreparedStatement log;
  private final PreparedStatement bodies;
  private final PreparedStatement keys;
  private final PreparedStatement subtrees;
  private final MerkleTree tree = new MerkleTree();
  private final Random random = new Random(42);
  private final byte[] salt = new byte[32];
  private Instant at = Instant.parse("2021-01-04T08:00:00Z");

  private JdbcSyntheticLog(Connection connection) throws SQLException {
    this.log = connection.prepareStatement("INSERT INTO audit_log VALUES (?, ?, ?)");
    this.bodies = connection.prepareStatement("INSERT INTO audit_body VALUES (?, ?, ?)");
    this.keys = connection.prepareStatement("INSERT INTO audit_key VALUES (?, ?, ?)");
    this.subtrees = connection.prepareStatement("INSERT INTO audit_tree VALUES (?, ?, ?)");
  }

  /** Fills a database that the application has migrated and that holds no record yet. */
  static void fill(Path database, long records) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement settings = connection.createStatement()) {
      settings.execute("PRAGMA synchronous = OFF");
      settings.execute("PRAGMA cache_size = -200000");
      connection.setAutoCommit(false);
      try (JdbcSyntheticLog writer = new JdbcSyntheticLog(connection)) {
        for (long seq = 0; seq < records; seq++) {
          writer.add(seq);
        }
        writer.flush();
      }
      connection.commit();
      connection.setAutoCommit(true);
      settings.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private void add(long seq) throws SQLException {
    long visit = seq / TYPES.length;
    String type = TYPES[(int) (seq % TYPES.length)];
    at = at.plus(20_000 + random.nextInt(60_000), ChronoUnit.MILLIS);
    random.nextBytes(salt);
    SortedMap<String, String> header = header(type, visit);
    String body = CanonicalJson.write(body(type, visit, header));
    String line = line(seq, type, header, Hashes.body(salt, body));
    byte[] leaf = Hashes.leaf(line);
    add(log, seq, line, leaf);
    add(bodies, seq, salt.clone(), body);
    for (Map.Entry<String, String> key : header.entrySet()) {
      add(keys, key.getKey(), key.getValue(), seq);
    }
    for (MerkleTree.Subtree closed : tree.append(leaf)) {
      add(subtrees, closed.level(), closed.position(), closed.hash());
    }
    if (seq % 1_000 == 0) {
      flush();
    }
  }

  private static SortedMap<String, String> header(String type, long visit) {
    SortedMap<String, String> header = new TreeMap<>();
    if (type.startsWith("visit") || type.startsWith("consent")) {
      header.put("visit", "V-%07d".formatted(visit));
      return header;
    }
    header.put("session", "S-%07d".formatted(visit));
    if (type.startsWith("cartridge")) {
      header.put("device", DEVICE);
      header.put("lot", lot(visit));
      header.put("serial", "SN%07d".formatted(visit));
    }
    return header;
  }

  static String lot(long visit) {
    return "L%06d".formatted(visit / CARTRIDGES_IN_A_LOT);
  }

  private static SortedMap<String, Object> body(
      String type, long visit, SortedMap<String, String> header) {
    SortedMap<String, Object> body = new TreeMap<>(header);
    switch (type) {
      case "session.opened" -> {
        body.put("patient", "P-%016X".formatted(visit * 0x9E3779B97F4A7C15L));
        body.put("practitioner", "u17");
      }
      case "cartridge.scanned" -> {
        body.put("scan", visit);
        body.put("verdict", "accepted");
        body.put("expires", "2029-02-28");
      }
      case "cartridge.used" -> body.put("scan", visit);
      case "cartridge.disposed" -> {
        body.put("scan", visit);
        body.put("witness", "beam");
      }
      default -> body.put("language", "en");
    }
    return body;
  }

  private String line(long seq, String type, SortedMap<String, String> header, String hash) {
    SortedMap<String, Object> line = new TreeMap<>();
    line.put("at", at.toString().length() == 20 ? at.toString().replace("Z", ".000Z") : "" + at);
    line.put("body", hash);
    line.put("boot", "6f0f4c1e-5f0e-4c35-9d0c-%012x".formatted(seq / 5_000));
    line.put("by", "u" + (1 + seq % 20));
    line.put("clk", "ntp");
    line.put("keys", header);
    line.put("mono", seq % 5_000 * 40_000);
    line.put("seq", seq);
    line.put("type", type);
    line.put("v", 1);
    return CanonicalJson.write(line);
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private void flush() throws SQLException {
    for (PreparedStatement statement : new PreparedStatement[] {log, bodies, keys, subtrees}) {
      statement.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : new PreparedStatement[] {log, bodies, keys, subtrees}) {
      statement.close();
    }
  }

  /** How SQLite finds the records of a lot: the words of its query plan. */
  static String planOfLot(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "EXPLAIN QUERY PLAN SELECT seq FROM audit_key"
                    + " WHERE key = 'lot' AND value = 'L1' AND seq < 9 ORDER BY seq")) {
      return row.getString("detail");
    }
  }
}
