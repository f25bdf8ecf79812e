package clinic.needlepoint.protocol;

import clinic.needlepoint.store.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code kiosk-config/protocol.yaml}: what the product proposes. */
final class ProtocolFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ProtocolFile() {}

  private record Content(@Nullable List<Line> values) {}

  private record Line(
      @Nullable String key,
      @Nullable String unit,
      int value,
      int min,
      int max,
      @Nullable String source,
      @Nullable String note) {

    ProtocolValue toValue() {
      ProtocolKey known =
          ProtocolKey.find(String.valueOf(key))
              .orElseThrow(() -> new IllegalArgumentException("There is no value " + key + "."));
      if (ProtocolUnit.of(String.valueOf(unit)) != known.unit()) {
        throw new IllegalArgumentException(key + " is counted in " + known.unit().word() + ".");
      }
      return new ProtocolValue(
          known,
          value,
          min,
          max,
          source == null ? "" : source,
          note == null ? "" : note,
          Optional.empty(),
          0);
    }
  }

  /**
   * Every value exactly once.
   *
   * @throws Refusal when the file is missing, unreadable or not whole
   */
  static List<ProtocolValue> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("protocol.refused.missing");
    }
    try {
      Content content = YAML.readValue(file, Content.class);
      List<Line> lines = content.values() == null ? List.of() : content.values();
      List<ProtocolValue> values = lines.stream().map(Line::toValue).toList();
      requireEachOnce(values);
      return values;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new Refusal(e, "protocol.refused.wrong", said(e));
    }
  }

  private static void requireEachOnce(List<ProtocolValue> values) {
    Set<ProtocolKey> seen = new HashSet<>();
    for (ProtocolValue value : values) {
      if (!seen.add(value.key())) {
        throw new IllegalArgumentException(value.key().word() + " stands there twice.");
      }
    }
    Set<ProtocolKey> absent = EnumSet.allOf(ProtocolKey.class);
    absent.removeAll(seen);
    if (!absent.isEmpty()) {
      throw new IllegalArgumentException(
          String.join(", ", absent.stream().map(ProtocolKey::word).toList()) + " is not there.");
    }
  }

  private static String said(RuntimeException e) {
    return e instanceof JacksonException json
        ? json.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }
}
