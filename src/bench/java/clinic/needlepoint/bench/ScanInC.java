package clinic.needlepoint.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program of {@code src/bench/c/scan.c}, running on a database of its own. */
final class ScanInC implements AutoCloseable {
  private final Process process;
  private final PrintWriter questions;
  private final BufferedReader answers;

  private ScanInC(Process process) {
    this.process = process;
    this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static Path compile(Path folder) throws IOException, InterruptedException {
    Path program = folder.resolve("scan");
    Gcc.compile("src/bench/c/scan.c", program, "-lsqlite3");
    return program;
  }

  static String sqliteVersion(Path program) throws IOException {
    try (ScanInC asked = new ScanInC(new ProcessBuilder(program.toString(), "--version").start())) {
      return asked.answer();
    }
  }

  /**
   * @param surroundings variables of its environment, beside the inherited ones
   * @param confirmed boot and day where the kiosk looks up that a person confirmed the day
   */
  static ScanInC start(
      Path program, Map<String, String> surroundings, Path database, List<String> confirmed)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString(), database.toString()));
    command.addAll(confirmed);
    ProcessBuilder c = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    c.environment().putAll(surroundings);
    return new ScanInC(c.start());
  }

  /** Takes these rows out of the kiosk's database and writes them, timing each scan. */
  Timed replay(Path source, ScanRound round) throws IOException {
    questions.printf(
        "rows %s %d %d %d%n", source, round.firstScan(), round.count(), round.firstSeq());
    long[] numbers = numbers(round.count());
    return new Timed(times(numbers), numbers[0]);
  }

  /** The same for events of the station, from that event and that record of the log on, apart. */
  Timed replayEvents(Path source, long firstEvent, int count, long firstSeq, Duration apart)
      throws IOException {
    questions.printf(
        "events %s %d %d %d %d%n",
        source, firstEvent, count, firstSeq, TimeUnit.MICROSECONDS.convert(apart));
    long[] numbers = numbers(count);
    return new Timed(times(numbers), numbers[0]);
  }

  /** Writes as many bytes as a transaction of the last turn wrote, and calls fdatasync. */
  Times sync(Path file, int count) throws IOException {
    questions.printf("sync %s %d%n", file, count);
    return times(numbers(count));
  }

  private static Times times(long[] numbers) {
    return new Times(Arrays.copyOfRange(numbers, 1, numbers.length));
  }

  /** A number, and the nanoseconds of each operation. */
  private long[] numbers(int expected) throws IOException {
    long[] numbers = Arrays.stream(answer().split(" ")).mapToLong(Long::parseLong).toArray();
    if (numbers.length != expected + 1) {
      throw new IOException("The C side did " + (numbers.length - 1) + " of " + expected);
    }
    return numbers;
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("The C side gave up; what it said stands above");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    questions.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
