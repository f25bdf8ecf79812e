package clinic.needlepoint.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The station's bench again, where each sync takes longer by one write of a memory card, on which a
 * Raspberry Pi may keep its database: what both sides have to wait for is more than on this disk,
 * what they have to do is the same.
 */
final class CardBench {
  /**
   * Application performance class A1 of the SD Association: 500 random writes of 4 KiB a second.
   */
  private static final Duration WRITE = Duration.ofSeconds(1).dividedBy(500);

  private final Path folder = Path.of("target", "bench", "card");

  void run() throws Exception {
    Folders.clear(folder);
    System.out.printf(
        "  Each sync takes %d ms longer, on both sides: one write of a card of class A1.%n",
        WRITE.toMillis());
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName(), "station"));
    ProcessBuilder station = new ProcessBuilder(command).inheritIO();
    station.environment().putAll(OtherSync.slower(folder, WRITE));
    if (station.start().waitFor() != 0) {
      throw new AssertionError("The station's bench did not end well");
    }
  }
}
