package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a verifier's process what changed on the desk since the exhibit before: most files stay.
 */
final class DeskChange {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Map<String, byte[]> lying = Map.of();

  /** One line of JSON: files in base64 (empty list: take away), or a zip; key; earlier head. */
  String to(Exhibit next) {
    Map<String, Object> change = new TreeMap<>();
    if (next.bundle().zip().length > 0) {
      change.put("zip", base64(next.bundle().zip()));
    } else {
      change.put("files", files(next.bundle().files()));
      lying = next.bundle().files();
    }
    if (!next.key().isEmpty()) {
      change.put("key", next.key());
    }
    if (!next.previous().isEmpty()) {
      change.put("previous", base64(next.previous().getBytes(UTF_8)));
    }
    return JSON.writeValueAsString(change);
  }

  private Map<String, Object> files(Map<String, byte[]> files) {
    Map<String, Object> changed = new HashMap<>();
    lying.keySet().forEach(name -> changed.put(name, List.of()));
    files.forEach((name, content) -> {
      byte[] before = lying.get(name);
      if (before != null && Arrays.equals(before, content)) {
        changed.remove(name);
      } else {
        changed.put(name, base64(content));
      }
    });
    return changed;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
