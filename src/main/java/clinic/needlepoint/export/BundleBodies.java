package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.BODY_CHANGED;
import static clinic.needlepoint.export.VerdictCode.BODY_EXTRA;
import static clinic.needlepoint.export.VerdictCode.BODY_KEYS;
import static clinic.needlepoint.export.VerdictCode.BODY_MISSING;
import static clinic.needlepoint.export.VerdictCode.ERASED_OPEN;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.StrictBase64;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeMap;

/** Opens the bodies of a bundle: exactly the demanded ones, each as its line says. */
final class BundleBodies {
  private final BundleLog log;
  private final Selection selection;
  private long last = -1;
  private long count;

  BundleBodies(BundleLog log, Selection selection) {
    this.log = log;
    this.selection = selection;
  }

  /**
   * Checks the whole file.
   *
   * @return the demanded records of which the body was erased
   */
  List<Long> open(Path file) throws IOException {
    try (LineFile lines = new LineFile(file)) {
      BundleFault.require(lines.whole(), BODY_CHANGED, "The last body is cut off.");
      lines.each((line, _) -> take(line));
    }
    List<Long> erased = new ArrayList<>();
    for (PrimitiveIterator.OfInt seqs = selection.demanded(); seqs.hasNext(); ) {
      long seq = seqs.nextInt();
      if (log.body(seq).isEmpty()) {
        BundleFault.require(
            log.erased(seq),
            BODY_MISSING,
            "The report needs the body of record " + seq + ", which was left out.");
        erased.add(seq);
      }
    }
    return erased;
  }

  long count() {
    return count;
  }

  private void take(String line) {
    Map<String, Object> fields = fields(line);
    long seq = ((Number) fields.getOrDefault("seq", -1)).longValue();
    BundleFault.require(
        seq > last && seq < log.size() && selection.demands(seq),
        BODY_EXTRA,
        "The body of record " + seq + " does not belong to this report.");
    last = seq;
    count++;
    BundleFault.require(
        !log.erased(seq),
        ERASED_OPEN,
        "The log says that the body of record " + seq + " was erased, and it is here.");
    log.open(seq, body(seq, fields));
  }

  private static Map<String, Object> fields(String line) {
    try {
      Map<String, Object> fields = CanonicalReader.object(line);
      if (fields.keySet().equals(Set.of("body", "salt", "seq"))
          && fields.get("seq") instanceof Number
          && fields.get("salt") instanceof String
          && fields.get("body") instanceof Map<?, ?>) {
        return fields;
      }
    } catch (IllegalArgumentException e) {
      throw new BundleFault(BODY_CHANGED, "A body is not as it was written.");
    }
    throw new BundleFault(BODY_CHANGED, "A body has other fields than it should.");
  }

  private Map<String, Object> body(long seq, Map<String, Object> fields) {
    Map<String, Object> body = new TreeMap<>();
    if (fields.get("body") instanceof Map<?, ?> said) {
      said.forEach((key, value) -> body.put(String.valueOf(key), value));
    }
    ParsedLine header = log.header(seq);
    byte[] salt = salt(String.valueOf(fields.get("salt")));
    BundleFault.require(
        salt.length == 32 && Hashes.body(salt, CanonicalJson.write(body)).equals(header.bodyHash()),
        BODY_CHANGED,
        "The body of record " + seq + " was changed.");
    BundleFault.require(
        body.entrySet().containsAll(header.keys().entrySet()),
        BODY_KEYS,
        "The body of record " + seq + " and its header differ.");
    return body;
  }

  private static byte[] salt(String text) {
    try {
      return StrictBase64.decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
