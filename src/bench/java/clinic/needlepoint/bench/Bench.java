package clinic.needlepoint.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the benches that are named, or all, and ends with 1 when one of them broke or fell short.
 */
final class Bench {
  /** Measures and prints, and throws when what was measured is wrong. */
  @FunctionalInterface
  private interface Measurement {
    void run() throws Exception;
  }

  private Bench() {}

  public static void main(String[] names) throws Exception {
    Map<String, Measurement> benches = new LinkedHashMap<>();
    benches.put("scan", () -> new ScanBench().run());
    benches.put("look-up", () -> new LookUpBench().run());
    benches.put("station", () -> new StationBench().run());
    benches.put("card", () -> new CardBench().run());
    benches.put("tap", () -> new TapBench().run());
    benches.put("export", () -> new ExportBench().run());
    benches.put("log", () -> new LogBench().run());
    benches.put("parse", () -> new ParseBench().run());
    boolean sound = true;
    for (String name : names.length == 0 ? List.copyOf(benches.keySet()) : List.of(names)) {
      Measurement bench = benches.get(name);
      if (bench == null) {
        System.err.println("There is no bench " + name + ". There are: " + benches.keySet());
        sound = false;
      } else {
        sound &= measure(name, bench);
      }
    }
    System.exit(sound ? 0 : 1);
  }

  private static boolean measure(String name, Measurement bench) {
    System.out.printf(
        "bench %s: %d processors, load %.1f before it began, Java %s%n",
        name,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version());
    try {
      bench.run();
      return true;
    } catch (Exception | AssertionError e) {
      System.out.println("  BROKEN, nothing above counts: " + e);
      e.printStackTrace();
      return false;
    } finally {
      System.out.println();
    }
  }
}
