package clinic.needlepoint.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the benches that are named, or all, and ends with 1 when one of them broke or fell short.
 */
final class Bench {
  /** Measures, prints, and says whether its goal was met. */
  @FunctionalInterface
  private interface Measurement {
    boolean meetsGoal() throws Exception;
  }

  private Bench() {}

  public static void main(String[] names) throws Exception {
    Map<String, Measurement> benches = new LinkedHashMap<>();
    benches.put("scan", () -> new ScanBench().meetsGoal());
    benches.put("tap", () -> new TapBench().meetsGoal());
    boolean met = true;
    for (String name : names.length == 0 ? List.copyOf(benches.keySet()) : List.of(names)) {
      Measurement bench = benches.get(name);
      if (bench == null) {
        System.err.println("There is no bench " + name + ". There are: " + benches.keySet());
        met = false;
      } else {
        met &= measure(name, bench);
      }
    }
    System.exit(met ? 0 : 1);
  }

  private static boolean measure(String name, Measurement bench) {
    System.out.printf(
        "bench %s: %d processors, load %.1f before it began, Java %s%n",
        name,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version());
    try {
      return bench.meetsGoal();
    } catch (Exception | AssertionError e) {
      System.out.println("  BROKEN, nothing above counts: " + e);
      e.printStackTrace();
      return false;
    } finally {
      System.out.println();
    }
  }
}
