package clinic.needlepoint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From a sensor's edge to its durable record, beside a C program that does the same inserts of the
 * very same rows; and a burst of edges beside as many single ones. The wait for a switch to keep
 * still is left out: the edges are old enough.
 */
final class StationBench {
  private static final double SINGLE_GOAL = 1.3;
  private static final double BURST_GOAL = 0.05;
  private static final int ROUNDS = 5;
  private static final int EDGES = 1_000;
  private static final int TURN = 100;
  private static final int WARM_UP = 3 * EDGES;

  private final Path folder = Path.of("target", "bench", "station");
  private final Path cFile = folder.resolve("c.db");
  private final double[] ratio = new double[ROUNDS];
  private final double[] burst = new double[ROUNDS];

  void run() throws Exception {
    Folders.clear(folder);
    Path program = ScanInC.compile(folder);
    int all = WARM_UP + ROUNDS * 2 * EDGES;
    try (StationKiosk kiosk = new StationKiosk(folder.resolve("java"), all)) {
      System.out.printf(
          """
            edge to durable record, %d rounds of %d edges one by one, %d in turn, and %d in one burst
            A  the application's station: state, log and event in one transaction, durable
            C  the same inserts of the same rows, gcc -O2, the system's SQLite %s
            File system %s. p50 (p99, mean time on the processor) in microseconds:
          """,
          ROUNDS,
          EDGES,
          TURN,
          EDGES,
          ScanInC.sqliteVersion(program),
          Files.getFileStore(folder).type());
      JdbcContent.copy(kiosk.database(), cFile);
      try (ScanInC c = ScanInC.start(program, List.of(), cFile, List.of())) {
        for (int done = 0; done < WARM_UP; done += TURN) {
          turn(kiosk, c, new ArrayList<>(), new ArrayList<>());
        }
        for (int i = 0; i < ROUNDS; i++) {
          round(i, kiosk, c);
        }
      }
      compareContent(kiosk.database(), all + 1L);
    }
    verdict();
  }

  private void round(int i, StationKiosk kiosk, ScanInC c) throws Exception {
    List<Timed> a = new ArrayList<>();
    List<Timed> inC = new ArrayList<>();
    long singles = 0;
    for (int done = 0; done < EDGES; done += TURN) {
      singles += turn(kiosk, c, a, inC);
    }
    long event = number(kiosk, "SELECT max(id) + 1 FROM station_event");
    long seq = number(kiosk, "SELECT max(seq) + 1 FROM audit_log");
    long start = System.nanoTime();
    for (int edge = 0; edge < EDGES; edge++) {
      kiosk.move();
    }
    kiosk.await(EDGES);
    long took = System.nanoTime() - start;
    c.replayEvents(kiosk.database(), event, EDGES, seq);
    Timed ours = Timed.all(a);
    Timed theirs = Timed.all(inC);
    ratio[i] = ours.p50() / theirs.p50();
    burst[i] = (double) took / singles;
    System.out.printf(
        "  round %d   A %s   C %s   A/C %.2f   singles %.0f ms   burst %.0f ms   burst/singles %.1f %%%n",
        i + 1, ours, theirs, ratio[i], singles / 1e6, took / 1e6, 100 * burst[i]);
  }

  /** Some edges on both sides; the nanoseconds of all of ours. */
  private static long turn(StationKiosk kiosk, ScanInC c, List<Timed> a, List<Timed> inC)
      throws Exception {
    long event = number(kiosk, "SELECT max(id) + 1 FROM station_event");
    long seq = number(kiosk, "SELECT max(seq) + 1 FROM audit_log");
    long[] nanos = new long[TURN];
    long sum = 0;
    for (int edge = 0; edge < TURN; edge++) {
      long start = System.nanoTime();
      kiosk.move();
      kiosk.await(1);
      nanos[edge] = System.nanoTime() - start;
      sum += nanos[edge];
    }
    a.add(new Timed(new Times(nanos), 0));
    inC.add(c.replayEvents(kiosk.database(), event, TURN, seq));
    return sum;
  }

  private static long number(StationKiosk kiosk, String sql) throws Exception {
    return JdbcContent.number(kiosk.database(), sql);
  }

  private void compareContent(Path java, long events) throws Exception {
    var kiosk = JdbcContent.of(java);
    var other = JdbcContent.of(cFile);
    kiosk.remove("station_watch"); // the heartbeat of the minute, which is nobody's edge
    other.remove("station_watch");
    if (!kiosk.equals(other)) {
      throw new AssertionError("The databases differ:\n" + kiosk + "\n" + other);
    }
    long written = Objects.requireNonNull(kiosk.get("station_event")).rows();
    if (written != events) {
      throw new AssertionError("Not every edge was written, but " + written);
    }
    System.out.printf("  content: all tables equal on both sides; %d events%n", written);
  }

  private void verdict() {
    System.out.printf(
        "  median A/C %.2f, goal at most %.1f: %s%n",
        Times.median(ratio), SINGLE_GOAL, Times.median(ratio) <= SINGLE_GOAL ? "met" : "NOT met");
    System.out.printf(
        "  median burst %.1f %% of single commits, goal at most %.0f %%: %s%n",
        100 * Times.median(burst),
        100 * BURST_GOAL,
        Times.median(burst) <= BURST_GOAL ? "met" : "NOT met");
  }
}
