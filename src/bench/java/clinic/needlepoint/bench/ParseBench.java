package clinic.needlepoint.bench;

import clinic.needlepoint.udi.ScanParser;
import clinic.needlepoint.udi.ScanResult.Accepted;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.BenchmarkProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parser against regular expressions that only cut, measured by JMH. What JMH generates is
 * compiled here and not with our sources, whose checks it does not meet.
 */
final class ParseBench {
  private static final double GOAL = 0.5;
  private static final Path SOURCE =
      Path.of("src/bench/java/clinic/needlepoint/bench/ParseMeasure.java");

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  private final Path folder = Path.of("target", "bench", "parse");
  private final Path result = folder.resolve("result.json");

  void run() throws IOException, InterruptedException {
    bothSidesSayTheSame();
    Folders.clear(folder);
    generate();
    double[] parser = new double[ROUNDS];
    double[] regex = new double[ROUNDS];
    double[] ratio = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      measure();
      parser[round] = nanoseconds("parser");
      regex[round] = nanoseconds("regex");
      ratio[round] = parser[round] / regex[round];
    }
    print("parser", parser);
    print("regex", regex);
    double median = Times.median(ratio);
    System.out.printf(
        "  parser / regex: %.2f, median of %d rounds, goal at most %.2f: %s%n",
        median, ROUNDS, GOAL, median <= GOAL ? "met" : "NOT met");
  }

  private void print(String side, double[] nanoseconds) throws IOException {
    double bytes =
        of(side).path("secondaryMetrics").path("gc.alloc.rate.norm").path("score").asDouble();
    System.out.printf("  %s: %.0f ns/scan, %.0f B/scan%n", side, Times.median(nanoseconds), bytes);
  }

  private static void bothSidesSayTheSame() {
    for (String label : new ParseMeasure().labels()) {
      Map<String, String> cut = ParseMeasure.cut(label);
      if (!(ScanParser.parse(label, Year.of(2026)) instanceof Accepted(var udi, var warnings))
          || !warnings.isEmpty()
          || !Objects.toString(udi.deviceIdentifier()).equals(cut.get("01"))
          || !Objects.toString(udi.lot()).equals(cut.get("10"))
          || !Objects.toString(udi.serial()).equals(String.valueOf(cut.get("21")))) {
        throw new AssertionError("The two sides read " + label + " differently");
      }
    }
  }

  private void generate() throws IOException {
    Files.createDirectories(folder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> source = files.getJavaFileObjects(SOURCE, labels());
      List<String> options =
          List.of(
              "-proc:full", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      var task = compiler.getTask(null, files, null, options, null, source);
      task.setProcessors(List.of(new BenchmarkProcessor()));
      if (!task.call()) {
        throw new AssertionError("The measurement did not compile");
      }
    }
  }

  private static Path labels() {
    return SOURCE.resolveSibling("ScanLabel.java");
  }

  private void measure() throws IOException, InterruptedException {
    String options = "-f 1 -wi 5 -w 1s -i 9 -r 200ms -prof gc -jvmArgs -XX:+UseSerialGC -rf json";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(
        List.of("-cp", folder + File.pathSeparator + System.getProperty("java.class.path")));
    command.addAll(List.of("org.openjdk.jmh.Main", "ParseMeasure"));
    command.addAll(List.of(options.split(" ", -1)));
    command.addAll(List.of("-rff", result.toString()));
    command.addAll(List.of("-o", folder.resolve("jmh.txt").toString()));
    Process jmh = new ProcessBuilder(command).inheritIO().start();
    if (jmh.waitFor() != 0) {
      throw new AssertionError("JMH ended with " + jmh.exitValue());
    }
  }

  /** Of one scan: the median of the iterations, as a busy machine spoils their average. */
  private double nanoseconds(String side) throws IOException {
    JsonNode fork = of(side).path("primaryMetric").path("rawData").path(0);
    double[] iterations = new double[fork.size()];
    for (int i = 0; i < iterations.length; i++) {
      iterations[i] = fork.path(i).asDouble();
    }
    return Times.median(iterations);
  }

  private JsonNode of(String side) throws IOException {
    for (JsonNode run : JsonMapper.shared().readTree(Files.readString(result))) {
      if (run.path("benchmark").asString().endsWith("." + side)) {
        return run;
      }
    }
    throw new AssertionError("JMH measured no " + side);
  }
}
