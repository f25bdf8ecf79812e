package clinic.needlepoint.export;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Canonical JSON, written once more for the tests: it says whatever it is told to say. */
final class ForgedJson {
  private ForgedJson() {}

  static String write(Object value) {
    return switch (value) {
      case Map<?, ?> object ->
          new TreeMap<>(object)
              .entrySet().stream()
                  .map(entry -> write(entry.getKey()) + ":" + write(entry.getValue()))
                  .collect(Collectors.joining(",", "{", "}"));
      case Iterable<?> items ->
          StreamSupport.stream(items.spliterator(), false)
              .map(ForgedJson::write)
              .collect(Collectors.joining(",", "[", "]"));
      case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      default -> value.toString();
    };
  }
}
