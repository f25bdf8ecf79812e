package clinic.needlepoint.udi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The vectors of {@code vectors/udi}: columns parted by tabs, their origin in the first lines. */
final class Vectors {
  private Vectors() {}

  /** Every row with as many columns as asked for, missing ones empty. */
  static List<List<String>> rows(String file, int columns) {
    try (InputStream in =
        Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/udi/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .map(line -> List.of((line + "\t".repeat(columns)).split("\t", -1)).subList(0, columns))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
