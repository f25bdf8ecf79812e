package clinic.needlepoint.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The record types that this verifier knows, with their mandatory keys. A list of its own, because
 * a verifier runs without the kiosk; a test compares it with what the kiosk registers.
 */
final class KnownTypes {
  private static final Map<String, List<String>> KEYS = read();

  private KnownTypes() {}

  /** The mandatory keys, or null for a type that is newer than this verifier. */
  static @Nullable List<String> keys(String type) {
    return KEYS.get(type);
  }

  static Map<String, List<String>> all() {
    return KEYS;
  }

  private static Map<String, List<String>> read() {
    try (InputStream in = KnownTypes.class.getResourceAsStream("/export/record-types.txt")) {
      if (in == null) {
        throw new IOException("export/record-types.txt is not in the jar");
      }
      Map<String, List<String>> types = new TreeMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> {
            List<String> words = List.of(line.split(" ", -1));
            types.put(words.getFirst(), words.subList(1, words.size()));
          });
      return types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
