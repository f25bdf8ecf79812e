package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a verifier says of a bundle.
 *
 * @param fields of the answer in JSON
 */
record BundleVerdict(VerdictCode code, String message, Map<String, Object> fields) {
  /** What is known so far. */
  static final class Draft {
    private final Map<String, Object> fields = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    void reached(Checkpoint head) {
      fields.put("size", head.size());
      fields.put("epoch", head.epoch());
      if (head.epoch() > 1) {
        notes.add("An older copy of the log was restored; see the completeness report.");
      }
    }

    void reached(BundleManifest manifest) {
      fields.put("report", manifest.kind().word());
      fields.put("from", manifest.from().toString());
      fields.put("to", manifest.to().toString());
      fields.put("lot", manifest.lot());
      fields.put("notes", notes);
      if (manifest.offsets().rules().isEmpty()) {
        notes.add("This computer does not know the clock of " + manifest.zone() + ".");
      }
      notes.add("checkpoint.prev in the bundle is the clinic's word, not yours.");
      notes.add("report.pdf is for reading and is not proven; report.csv is.");
    }

    void erased(List<Long> records) {
      fields.put("erased", records);
      if (!records.isEmpty()) {
        notes.add("Bodies were erased: records " + records + ". The log says so.");
      }
    }

    void rows(long count) {
      fields.put("rows", count);
    }

    BundleVerdict verdict(VerdictCode code, String message) {
      fields.put("verdict", code.verdict().word());
      fields.put("code", code.word());
      fields.put("message", CanonicalJson.fit(message));
      return new BundleVerdict(code, message, fields);
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
    if (fields.containsKey("rows")) {
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
