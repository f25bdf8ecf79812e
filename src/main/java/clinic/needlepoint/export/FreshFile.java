package clinic.needlepoint.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is not there yet: whole, or not at all. */
final class FreshFile {
  /** Writes what belongs into it. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private FreshFile() {}

  /** Under another name until it is whole, so that nobody takes half a file home. */
  static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.createFile(part);
    part.toFile().deleteOnExit(); // also when somebody ends the command
    try {
      try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
        content.write(out);
      }
      Files.move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
