package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier says of a bundle.
 *
 * @param fields of the answer in JSON
 */
record BundleVerdict(VerdictCode code, String message, Map<String, Object> fields) {
  /** What is known so far. */
  static final class Draft {
    private @Nullable BundleManifest manifest;
    private List<Long> erased = List.of();

    void reached(BundleManifest read) {
      manifest = read;
    }

    void erased(List<Long> records) {
      erased = records;
    }

    BundleVerdict verdict(VerdictCode code, String message) {
      Map<String, Object> fields = new TreeMap<>();
      fields.put("verdict", code.verdict().word());
      fields.put("code", code.word());
      fields.put("message", CanonicalJson.fit(message));
      BundleManifest known = manifest;
      if (known != null) {
        fields.put("report", known.kind().word());
        fields.put("from", known.period().from().toString());
        fields.put("to", known.period().to().toString());
        fields.put("lot", known.lot());
        fields.put("size", known.size());
        fields.put("epoch", known.epoch());
        fields.put("rows", known.rows());
        fields.put("erased", erased);
        fields.put("notes", notes(known));
      }
      return new BundleVerdict(code, message, fields);
    }

    private List<String> notes(BundleManifest known) {
      List<String> notes = new ArrayList<>();
      if (!erased.isEmpty()) {
        notes.add("Bodies were erased: records " + erased + ". The log says so.");
      }
      if (known.epoch() > 1) {
        notes.add("An older copy of the log was restored; see the completeness report.");
      }
      notes.add("checkpoint.prev in the bundle is the clinic's word, not yours.");
      return notes;
    }
  }

  String json() {
    return CanonicalJson.write(fields);
  }

  /** For a person. */
  String words() {
    StringBuilder out = new StringBuilder();
    out.append(code.verdict().word().toUpperCase(java.util.Locale.ROOT))
        .append(" (")
        .append(code.word())
        .append(")\n")
        .append(message)
        .append('\n');
    if (fields.containsKey("report")) {
      out.append(
          "%s from %s to %s: %s rows out of a log of %s records.%n"
              .formatted(
                  fields.get("report"),
                  fields.get("from"),
                  fields.get("to"),
                  fields.get("rows"),
                  fields.get("size")));
    }
    if (fields.get("notes") instanceof List<?> notes) {
      notes.forEach(note -> out.append(note).append('\n'));
    }
    return out.toString();
  }
}
