package clinic.needlepoint.udi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that come with the module, as text that people can read. */
final class TextTable {
  private TextTable() {}

  /** The lines of {@code /udi/NAME}, without comments and empty ones. */
  static List<String> lines(String name) {
    try (InputStream file = TextTable.class.getResourceAsStream("/udi/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The table " + name + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
