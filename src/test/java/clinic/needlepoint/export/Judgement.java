package clinic.needlepoint.export;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a verifier said, as its JSON has it. */
record Judgement(Map<String, Object> said) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Judgement read(String json) {
    return new Judgement(JSON.readValue(json, new TypeReference<TreeMap<String, Object>>() {}));
  }

  String code() {
    return text("code");
  }

  String verdict() {
    return text("verdict");
  }

  String text(String name) {
    return String.valueOf(said.get(name));
  }

  /** Everything but the words, which each verifier chooses for itself. */
  Map<String, Object> finding() {
    Map<String, Object> finding = new TreeMap<>(said);
    finding.remove("message");
    finding.remove("notes");
    return finding;
  }
}
