package clinic.needlepoint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * From a sensor's edge to its durable record, beside a C program that does the same inserts of the
 * very same rows; and a burst of edges beside as many single ones. The wait for a switch to keep
 * still is left out: the edges are old enough.
 *
 * <p>A switch settles for longer than a commit takes, so that an edge always finds a machine that
 * has done something else meanwhile. Both sides are therefore measured with a pause before each
 * edge; in a row both are several times as fast, which is told, too.
 */
final class StationBench {
  private static final double SINGLE_GOAL = 1.3;
  private static final double BURST_GOAL = 0.05;
  private static final int ROUNDS = 5;
  private static final int EDGES = 1_000;
  private static final int EDGES_APART = 500;
  private static final Duration APART = Duration.ofMillis(10);
  private static final int TURN = 100;
  private static final int WARM_UP = 3 * EDGES;
  private static final int BURSTS_TO_WARM_UP = 10;

  /** Both sides of some turns, and how long ours took in all. */
  private static final class Turns {
    private final List<Timed> ours = new ArrayList<>();
    private final List<Timed> inC = new ArrayList<>();
    private long nanos;

    private double ratio() {
      return Timed.all(ours).p50() / Timed.all(inC).p50();
    }

    @Override
    public String toString() {
      return "A %.0f   C %.0f   A/C %.2f"
          .formatted(Timed.all(ours).p50() / 1e3, Timed.all(inC).p50() / 1e3, ratio());
    }
  }

  private final Path folder = Path.of("target", "bench", "station");
  private final Path cFile = folder.resolve("c.db");
  private final double[] ratio = new double[ROUNDS];
  private final double[] burst = new double[ROUNDS];

  void run() throws Exception {
    Folders.clear(folder);
    Path program = ScanInC.compile(folder);
    int all = WARM_UP + BURSTS_TO_WARM_UP * EDGES + ROUNDS * (EDGES_APART + 2 * EDGES);
    try (StationKiosk kiosk = new StationKiosk(folder.resolve("java"), all)) {
      System.out.printf(
          """
            edge to durable record, %d rounds: %d edges %d ms apart, %d in a row, and %d in one burst
            A  the application's station: state, log and event in one transaction, durable
            C  the same inserts of the same rows, gcc -O2, the system's SQLite %s
            The sides change after %d edges. File system %s. p50 in microseconds:
          """,
          ROUNDS,
          EDGES_APART,
          APART.toMillis(),
          EDGES,
          EDGES,
          ScanInC.sqliteVersion(program),
          TURN,
          Files.getFileStore(folder).type());
      JdbcContent.copy(kiosk.database(), cFile);
      try (ScanInC c = ScanInC.start(program, Map.of(), cFile, List.of())) {
        turns(kiosk, c, WARM_UP, Duration.ZERO);
        for (int i = 0; i < BURSTS_TO_WARM_UP; i++) {
          burst(kiosk, c);
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
    Turns apart = turns(kiosk, c, EDGES_APART, APART);
    Turns inARow = turns(kiosk, c, EDGES, Duration.ZERO);
    long took = burst(kiosk, c);
    ratio[i] = apart.ratio();
    burst[i] = (double) took / inARow.nanos;
    System.out.printf(
        "  round %d   apart: %s   in a row: %s   singles %.0f ms   burst %.0f ms   burst/singles %.1f %%%n",
        i + 1, apart, inARow, inARow.nanos / 1e6, took / 1e6, 100 * burst[i]);
  }

  /** How many nanoseconds one took until all of it was durable. */
  private static long burst(StationKiosk kiosk, ScanInC c) throws Exception {
    long event = number(kiosk, "SELECT max(id) + 1 FROM station_event");
    long seq = number(kiosk, "SELECT max(seq) + 1 FROM audit_log");
    long start = System.nanoTime();
    for (int edge = 0; edge < EDGES; edge++) {
      kiosk.move();
    }
    long took = kiosk.await(EDGES) - start;
    c.replayEvents(kiosk.database(), event, EDGES, seq, Duration.ZERO);
    return took;
  }

  private static Turns turns(StationKiosk kiosk, ScanInC c, int edges, Duration apart)
      throws Exception {
    Turns turns = new Turns();
    for (int done = 0; done < edges; done += TURN) {
      long event = number(kiosk, "SELECT max(id) + 1 FROM station_event");
      long seq = number(kiosk, "SELECT max(seq) + 1 FROM audit_log");
      long[] nanos = new long[TURN];
      for (int edge = 0; edge < TURN; edge++) {
        Thread.sleep(apart);
        long start = System.nanoTime();
        kiosk.move();
        nanos[edge] = kiosk.await(1) - start;
        turns.nanos += nanos[edge];
      }
      turns.ours.add(new Timed(new Times(nanos), 0));
      turns.inC.add(c.replayEvents(kiosk.database(), event, TURN, seq, apart));
    }
    return turns;
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
        "  median A/C of edges apart %.2f, goal at most %.1f: %s%n",
        Times.median(ratio), SINGLE_GOAL, Times.median(ratio) <= SINGLE_GOAL ? "met" : "NOT met");
    System.out.printf(
        "  median burst %.1f %% of single commits, goal at most %.0f %%: %s%n",
        100 * Times.median(burst),
        100 * BURST_GOAL,
        Times.median(burst) <= BURST_GOAL ? "met" : "NOT met");
  }
}
