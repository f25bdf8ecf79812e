package clinic.needlepoint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * From a raw scan to its durable verdict: the kiosk's own service, beside a C program that does the
 * same reads and inserts of the very same rows on its own copy of the same database.
 */
final class ScanBench {
  private static final double GOAL = 1.3;
  private static final double SYNC_GOAL = 2.0;
  private static final int ROUNDS = 7;
  private static final int SCANS = Integer.getInteger("bench.scans", 2_000);
  private static final int WARM_UP = 2 * SCANS;

  /** The sides change after so many scans, so that they meet the same weather on the machine. */
  private static final int TURN = 100;

  private final Path folder = Path.of("target", "bench", "scan");
  private final Path cFile = folder.resolve("c.db");
  private final Path fsyncFile = folder.resolve("c-fsync.db");
  private final double[] ratio = new double[ROUNDS];
  private final double[] fsyncRatio = new double[ROUNDS];
  private final double[] syncRatio = new double[ROUNDS];

  void run() throws Exception {
    Folders.clear(folder);
    Path program = ScanInC.compile(folder);
    try (ScanKiosk kiosk = new ScanKiosk(folder.resolve("java"), WARM_UP + ROUNDS * SCANS)) {
      JdbcContent.copy(kiosk.database(), cFile);
      JdbcContent.copy(kiosk.database(), fsyncFile);
      introduce(program, kiosk);
      try (ScanInC c = ScanInC.start(program, Map.of(), cFile, kiosk.confirmed());
          ScanInC fsync =
              ScanInC.start(program, OtherSync.full(folder), fsyncFile, kiosk.confirmed())) {
        rounds(kiosk, c, fsync);
      }
      compareContent(kiosk.database());
    }
    verdict();
  }

  private void introduce(Path program, ScanKiosk kiosk) throws Exception {
    String jdbc = JdbcContent.ask(kiosk.database(), "SELECT sqlite_version()");
    System.out.printf(
        """
          raw scan to durable verdict, %d rounds of %d scans a side, %d in turn, after %d to warm up
          A     Cartridges.judge as the application wires it: SQLite %s inside the JDBC driver, fsync
          C     the same reads and inserts of the same rows, gcc -O2: the system's SQLite %s, fdatasync
          C+    as C, but calling fsync as the JDBC driver's SQLite does
          disk  write and fdatasync of as many bytes as one scan adds to the write-ahead log
          The SQLite versions differ. Both write-ahead log, synchronous=FULL, file system %s.
          p50 (p99, mean time on the processor) in microseconds:
        """,
        ROUNDS,
        SCANS,
        TURN,
        WARM_UP,
        jdbc,
        ScanInC.sqliteVersion(program),
        Files.getFileStore(folder).type());
  }

  private void rounds(ScanKiosk kiosk, ScanInC c, ScanInC fsync) throws Exception {
    ScanRound warm = kiosk.scan(WARM_UP);
    c.replay(kiosk.database(), warm);
    fsync.replay(kiosk.database(), warm);
    for (int i = 0; i < ROUNDS; i++) {
      round(i, kiosk, c, fsync);
    }
  }

  private void round(int i, ScanKiosk kiosk, ScanInC c, ScanInC fsync) throws Exception {
    List<Timed> a = new ArrayList<>();
    List<Timed> inC = new ArrayList<>();
    List<Timed> withFsync = new ArrayList<>();
    List<Times> disk = new ArrayList<>();
    for (int done = 0; done < SCANS; done += TURN) {
      ScanRound turn = kiosk.scan(TURN);
      a.add(turn.timed());
      inC.add(c.replay(kiosk.database(), turn));
      withFsync.add(fsync.replay(kiosk.database(), turn));
      disk.add(c.sync(folder.resolve("disk"), TURN));
    }
    tell(i, Timed.all(a), Timed.all(inC), Timed.all(withFsync), Times.all(disk));
  }

  private void tell(int i, Timed a, Timed inC, Timed withFsync, Times disk) {
    ratio[i] = a.p50() / inC.p50();
    fsyncRatio[i] = a.p50() / withFsync.p50();
    syncRatio[i] = a.p50() / disk.percentile(50);
    System.out.printf(
        "  round %d   A %s   C %s   C+ %s   disk %.0f   A/C %.2f   A/C+ %.2f   A/disk %.2f%n",
        i + 1, a, inC, withFsync, disk.micros(50), ratio[i], fsyncRatio[i], syncRatio[i]);
  }

  private void compareContent(Path java) throws Exception {
    var kiosk = JdbcContent.of(java);
    for (Path other : List.of(cFile, fsyncFile)) {
      var content = JdbcContent.of(other);
      if (!kiosk.equals(content)) {
        throw new AssertionError("The databases differ:\n" + kiosk + "\n" + content);
      }
    }
    long scans = rows(kiosk, "cartridge_scan");
    if (scans != WARM_UP + (long) ROUNDS * SCANS) {
      throw new AssertionError("Not every scan was written, but " + scans);
    }
    System.out.printf(
        "  content: all %d tables equal in rows and SHA-256 on every side; %d scans, %d records%n",
        kiosk.size(), scans, rows(kiosk, "audit_log"));
  }

  private static long rows(Map<String, JdbcContent.Table> tables, String name) {
    return Objects.requireNonNull(tables.get(name)).rows();
  }

  private void verdict() {
    boolean met = Times.median(ratio) <= GOAL;
    System.out.printf(
        "  median A/C %.2f, goal at most %.1f: %s%n",
        Times.median(ratio), GOAL, met ? "met" : "NOT met");
    System.out.printf(
        "  median A/C+ %.2f: what is left of it when both call fsync%n", Times.median(fsyncRatio));
    System.out.printf(
        "  median A/disk %.2f, goal at most %.1f: %s%n",
        Times.median(syncRatio),
        SYNC_GOAL,
        Times.median(syncRatio) <= SYNC_GOAL ? "met" : "NOT met");
  }
}
