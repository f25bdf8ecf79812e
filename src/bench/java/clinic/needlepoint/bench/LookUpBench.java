package clinic.needlepoint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/**
 * Whether a serial number was taken before: among ten million used units beside the same question
 * among ten thousand, with the kiosk's own words and its own indexes.
 */
final class LookUpBench {
  private static final double GOAL = 1.5;
  private static final int SMALL = 10_000;
  private static final int LARGE = Integer.getInteger("bench.units", 10_000_000);
  private static final int ROUNDS = 7;
  private static final int LOOK_UPS = 20_000;

  /** The sides change after so many, so that they meet the same weather on the machine. */
  private static final int TURN = 1_000;

  /** Every second question is about a serial number that nobody took. */
  private static final int HIT = 2;

  private static final String FILL =
      """
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
      INSERT INTO cartridge_scan (session, scanned_at, scanned_by, raw, source, verdict, device,
          lot, serial, expires, units, state, answered_at, answered_by, device_version, proof)
      SELECT printf('S-%06d', i), '2026-01-01T00:00:00Z', 'u1', '', 'SCANNED', 'accepted',
          '09506000134352', printf('B%06d', i / 100), printf('%08d', i), '2027-01-01', 0, 'USED',
          '2026-01-01T00:00:00Z', 'u1', 1, 'serial'
      FROM n
      """;

  /** As in the reading of the stock's facts. */
  private static final String TAKEN =
      """
      SELECT coalesce(
          (SELECT scanned_at FROM cartridge_scan
           WHERE device = ?1 AND serial = ?2 AND state <> 'REFUSED'),
          (SELECT changed_at FROM unit_label JOIN stock_change AS c ON c.id = discard
           WHERE unit_label.device = ?1 AND serial = ?2))
      """;

  private final Path folder = Path.of("target", "bench", "look-up");
  private final double[] ratio = new double[ROUNDS];

  void run() throws Exception {
    Folders.clear(folder);
    Path small = folder.resolve("small.db");
    Path large = folder.resolve("large.db");
    try (ScanKiosk kiosk = new ScanKiosk(folder.resolve("java"), 1)) {
      JdbcContent.copy(kiosk.database(), small);
      JdbcContent.copy(kiosk.database(), large);
    }
    fill(small, SMALL);
    fill(large, LARGE);
    System.out.printf(
        """
          whether a serial number was taken before, %d rounds of %d look-ups a side, %d in turn
          A  among %,d used units (%,d MB)   B  among %,d; every second one was never taken
          p50 (p99) in microseconds:
        """,
        ROUNDS, LOOK_UPS, TURN, LARGE, Files.size(large) >> 20, SMALL);
    try (Connection few = open(small);
        Connection many = open(large);
        PreparedStatement inFew = few.prepareStatement(TAKEN);
        PreparedStatement inMany = many.prepareStatement(TAKEN)) {
      Random random = new Random(1);
      measure(inMany, LARGE, LOOK_UPS, random);
      measure(inFew, SMALL, LOOK_UPS, random);
      for (int i = 0; i < ROUNDS; i++) {
        round(i, inFew, inMany, random);
      }
    }
    double median = Times.median(ratio);
    System.out.printf(
        "  median A/B %.2f, goal at most %.1f: %s%n",
        median, GOAL, median <= GOAL ? "met" : "NOT met");
  }

  private void round(int i, PreparedStatement few, PreparedStatement many, Random random)
      throws SQLException {
    java.util.List<Times> a = new java.util.ArrayList<>();
    java.util.List<Times> b = new java.util.ArrayList<>();
    for (int done = 0; done < LOOK_UPS; done += TURN) {
      a.add(measure(many, LARGE, TURN, random));
      b.add(measure(few, SMALL, TURN, random));
    }
    Times inMany = Times.all(a);
    Times inFew = Times.all(b);
    ratio[i] = inMany.percentile(50) / inFew.percentile(50);
    System.out.printf(
        "  round %d   A %.1f (%.1f)   B %.1f (%.1f)   A/B %.2f%n",
        i + 1, inMany.micros(50), inMany.micros(99), inFew.micros(50), inFew.micros(99), ratio[i]);
  }

  /** Asks, and holds every answer against what must be there. */
  private static Times measure(PreparedStatement look, int units, int count, Random random)
      throws SQLException {
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      boolean hit = i % HIT == 0;
      String serial = (hit ? "%08d" : "X%07d").formatted(random.nextInt(units));
      long start = System.nanoTime();
      look.setString(1, ScanLabel.DEVICE);
      look.setString(2, serial);
      String taken;
      try (ResultSet row = look.executeQuery()) {
        taken = row.next() ? String.valueOf(row.getString(1)) : "no row";
      }
      nanos[i] = System.nanoTime() - start;
      if (!taken.equals(hit ? "2026-01-01T00:00:00Z" : "null")) {
        throw new AssertionError(serial + " of " + units + " was answered with " + taken);
      }
    }
    return new Times(nanos);
  }

  private static void fill(Path file, int units) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA cache_size = -200000");
      connection.setAutoCommit(false);
      try (PreparedStatement fill = connection.prepareStatement(FILL)) {
        fill.setInt(1, units);
        fill.executeUpdate();
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      statement.execute("PRAGMA optimize");
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
