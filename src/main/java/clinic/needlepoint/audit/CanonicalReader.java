package clinic.needlepoint.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads canonical JSON back and accepts nothing that is not byte for byte in canonical form. */
public final class CanonicalReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private CanonicalReader() {}

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException when the text is not JSON, or not in canonical form
   */
  public static Map<String, Object> object(String text) {
    @Nullable Map<String, Object> object;
    try {
      object = JSON.readValue(text, OBJECT);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("It is not readable as JSON", e);
    }
    if (object == null || !CanonicalJson.write(object).equals(text)) {
      throw new IllegalArgumentException("It is not in the canonical form");
    }
    return object;
  }
}
