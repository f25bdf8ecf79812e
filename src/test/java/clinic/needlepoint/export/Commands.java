package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs a command to its end. */
final class Commands {
  record Ended(int code, String out) {}

  private Commands() {}

  /** What it wrote on both outputs, and its exit code. */
  static Ended run(String... command) {
    return run(new ProcessBuilder(command));
  }

  static Ended run(ProcessBuilder builder) {
    try {
      Process process = builder.redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ended(process.waitFor(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
