package clinic.needlepoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The system's C compiler. */
final class Gcc {
  private Gcc() {}

  static void compile(String source, Path target, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("gcc", "-O2", "-o", target.toString(), source));
    command.addAll(List.of(options));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("The C side does not compile");
    }
  }
}
