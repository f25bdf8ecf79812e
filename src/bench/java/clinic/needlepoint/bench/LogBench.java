package clinic.needlepoint.bench;

import clinic.needlepoint.site.DataDirectory;
import java.nio.file.Path;
import java.util.Random;

/** What must not grow with the log: the check at a start, and the trace of a lot once warm. */
final class LogBench {
  private static final long RECORDS = Long.getLong("bench.records", 1_000_000);
  private static final int STARTS = 5;
  private static final int WARM = 20;
  private static final int TRACES = 100;
  private static final double START_SECONDS = 3;
  private static final double TRACE_MILLIS = 50;

  private final Path folder = Path.of("target", "bench", "log");
  private final Path data = folder.resolve("data");

  void run() throws Exception {
    Folders.clear(folder);
    LogKiosk.make(data, RECORDS);
    System.out.printf("  %d records%n", RECORDS);
    starts();
    traces();
  }

  /** With the opening of the application, which is most of it. */
  private void starts() {
    double[] seconds = new double[STARTS];
    for (int i = -1; i < STARTS; i++) {
      long begun = System.nanoTime();
      LogKiosk.open(data).close();
      if (i >= 0) {
        seconds[i] = (System.nanoTime() - begun) / 1e9;
      }
    }
    print("start with its check", "s", Times.median(seconds), START_SECONDS, STARTS);
  }

  /** Each with its record and its signed head, as an auditor gets it. */
  private void traces() throws Exception {
    System.out.println("  plan: " + JdbcSyntheticLog.planOfLot(new DataDirectory(data).database()));
    Random random = new Random(7);
    double[] millis = new double[TRACES];
    try (LogKiosk kiosk = LogKiosk.open(data)) {
      for (int i = -WARM; i < TRACES; i++) {
        String lot = JdbcSyntheticLog.lot(random.nextLong(RECORDS / 8));
        long begun = System.nanoTime();
        long rows = kiosk.traceOf(lot).lines().count() - 1;
        if (i >= 0) {
          millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        if (rows < 1) {
          throw new AssertionError("The trace of " + lot + " is empty");
        }
      }
    }
    print("trace of a lot, warm", "ms", Times.median(millis), TRACE_MILLIS, TRACES);
  }

  private static void print(String what, String unit, double median, double goal, int runs) {
    System.out.printf(
        "  %s: median %.2f %s of %d, goal at most %.0f: %s%n",
        what, median, unit, runs, goal, median <= goal ? "met" : "NOT met");
  }
}
