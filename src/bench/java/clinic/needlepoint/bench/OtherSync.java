package clinic.needlepoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Environments of programs whose fsync and fdatasync are those of {@code src/bench/c/sync.c}: as
 * another SQLite would call them, or as another disk would take them.
 */
final class OtherSync {
  private OtherSync() {}

  /** fsync in the place of fdatasync. */
  static Map<String, String> full(Path folder) throws IOException, InterruptedException {
    return Map.of("LD_PRELOAD", library(folder), "SYNC_FULL", "1");
  }

  /** Each takes so much longer. */
  static Map<String, String> slower(Path folder, Duration by)
      throws IOException, InterruptedException {
    return Map.of(
        "LD_PRELOAD",
        library(folder),
        "SYNC_MICROS",
        String.valueOf(TimeUnit.MICROSECONDS.convert(by)));
  }

  private static String library(Path folder) throws IOException, InterruptedException {
    Path library = folder.resolve("sync.so").toAbsolutePath();
    Gcc.compile("src/bench/c/sync.c", library, "-shared", "-fPIC");
    return library.toString();
  }
}
