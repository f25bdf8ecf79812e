package clinic.needlepoint.bench;

import clinic.needlepoint.site.DataDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Every record of years as a file: the command {@code export} beside the {@code sqlite3} command,
 * whole processes in turn on the same database, the same rows and columns, and the same bytes.
 */
final class ExportBench {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final long RECORDS = Long.getLong("bench.records", 1_000_000);

  /** From here on the Java machine's start counts less than the records. */
  private static final long MANY = 5_000_000;

  private static final String CSV =
      """
      SELECT seq AS record, line ->> '$.at' AS at_utc,
        strftime('%Y-%m-%dT%H:%M:%S+00:00', line ->> '$.at') AS at_clinic,
        line ->> '$.clk' AS clock, line ->> '$.by' AS by, line ->> '$.type' AS type,
        line ->> '$.keys' AS keys
      FROM audit_log ORDER BY seq
      """;

  /** In the order of canonical JSON, each cell a text, so that the same bytes come out. */
  private static final String JSON =
      """
      SELECT strftime('%Y-%m-%dT%H:%M:%S+00:00', line ->> '$.at') AS at_clinic,
        line ->> '$.at' AS at_utc, line ->> '$.by' AS by, line ->> '$.clk' AS clock,
        line ->> '$.keys' AS keys, CAST(seq AS TEXT) AS record, line ->> '$.type' AS type
      FROM audit_log ORDER BY seq
      """;

  private final Path folder = Path.of("target", "bench", "export");
  private final Path data = folder.resolve("data");

  void run() throws Exception {
    Folders.clear(folder);
    System.out.printf(
        """
          the audit trail of %d records, %d rounds in pairs after one to warm up, whole processes
          A  needlepoint export, heap at most 256 MB: opens the log and checks its newest records,
             records the export, signs a head, and writes each row after hashing its line; seconds
          B  sqlite3 %s, one SELECT that gives the same bytes; seconds
        """,
        RECORDS, ROUNDS, version());
    LogKiosk.make(data, RECORDS);
    pairs("csv", "-csv", "-header", CSV, RECORDS >= MANY ? 0.9 : 1.9);
    pairs("jsonl", "-json", "-noheader", JSON, 0.6);
  }

  private void pairs(String ending, String mode, String header, String sql, double goal)
      throws Exception {
    double[] ratio = new double[ROUNDS];
    for (int round = 0; round <= ROUNDS; round++) {
      Path ours = folder.resolve("a." + ending);
      Path theirs = folder.resolve("b." + ending);
      Files.deleteIfExists(ours);
      double a = seconds(export(ours), folder.resolve("a.said"));
      double b = seconds(sqlite(mode, header, sql), theirs);
      long rows = same(ours, theirs, ending);
      if (round > 0) {
        ratio[round - 1] = a / b;
        System.out.printf(
            "  %s round %d   A %.2f   B %.2f   A/B %.2f   %d rows, the same bytes%n",
            ending, round, a, b, a / b, rows);
      }
    }
    double median = Times.median(ratio);
    System.out.printf(
        "  %s at %d records: median A/B %.2f of %d, goal at most %.1f: %s%n",
        ending, RECORDS, median, ROUNDS, goal, median <= goal ? "met" : "NOT met");
  }

  private List<String> export(Path out) {
    return List.of(
        System.getProperty("java.home") + "/bin/java",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-XX:AOTCache=target/installed/needlepoint.aot",
        "-jar",
        "target/installed/needlepoint.jar",
        "export",
        "--clinic",
        "--data=" + data,
        "--report=audit-trail",
        "--from=2020-01-01",
        "--to=2059-12-31",
        "--out=" + out);
  }

  private List<String> sqlite(String mode, String header, String sql) {
    String database = new DataDirectory(data).database().toString();
    return List.of("sqlite3", "-readonly", mode, header, database, sql);
  }

  private static double seconds(List<String> command, Path out) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
    int code = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IOException(command.getFirst() + " ended with " + code);
    }
    return seconds;
  }

  private static String version() throws IOException {
    Process asked = new ProcessBuilder("sqlite3", "--version").start();
    try (BufferedReader said = asked.inputReader()) {
      return said.readLine().split(" ", -1)[0];
    }
  }

  /** SQLite writes the objects as one array: a bracket or a comma more a line. */
  private static long same(Path ours, Path theirs, String ending) throws IOException {
    boolean json = ending.equals("jsonl");
    long rows = 0;
    try (BufferedReader a = Files.newBufferedReader(ours);
        BufferedReader b = Files.newBufferedReader(theirs)) {
      for (String line = a.readLine(); line != null; line = a.readLine(), rows++) {
        String other = String.valueOf(b.readLine());
        String bare = json ? other.substring(rows == 0 ? 1 : 0, other.length() - 1) : other;
        if (!line.equals(bare)) {
          throw new AssertionError("Row " + rows + " differs:\n" + line + "\n" + other);
        }
      }
      if (b.readLine() != null) {
        throw new AssertionError("The export lacks rows from " + rows + " on");
      }
    }
    if (rows < RECORDS) {
      throw new AssertionError("There are only " + rows + " rows");
    }
    return json ? rows : rows - 1;
  }
}
