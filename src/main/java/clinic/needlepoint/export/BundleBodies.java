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
import clinic.needlepoint.audit.Unreadable;
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
  private static final int SALT_BYTES = 32;

  private final BundleLog log;
  private final Selection selection;
  private long last = -1;
  private long wanted;
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
      lines.each((line, _) -> take(line));
      BundleFault.require(lines.whole(), BODY_CHANGED, "A body is cut off, or far too long.");
    }
    requireNotMissing(log.size());
    List<Long> erased = new ArrayList<>();
    for (PrimitiveIterator.OfInt seqs = selection.demanded(); seqs.hasNext(); ) {
      long seq = seqs.nextInt();
      if (log.erased(seq)) {
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
    byte[] salt = salt(fields);
    long seq = ((Number) fields.getOrDefault("seq", -1)).longValue();
    BundleFault.require(
        seq > last, BODY_EXTRA, "The body of record " + seq + " is in a wrong place, or twice.");
    BundleFault.require(
        !log.erased(seq),
        ERASED_OPEN,
        "The log says that the body of record " + seq + " was erased, and it is here.");
    requireNotMissing(seq);
    BundleFault.require(
        seq < log.size() && selection.demands(seq),
        BODY_EXTRA,
        "The body of record " + seq + " does not belong to this report.");
    log.open(seq, body(seq, salt, fields));
    last = seq;
    count++;
  }

  /** The next demanded body may not be that of a record before this one. */
  private void requireNotMissing(long before) {
    while (wanted < log.size()
        && (!selection.demands(wanted) || wanted <= last || log.erased(wanted))) {
      wanted = selection.demandedFrom(wanted + 1);
    }
    BundleFault.require(
        wanted >= before,
        BODY_MISSING,
        "Record " + wanted + ": the report needs its body, and it was left out.");
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

  private Map<String, Object> body(long seq, byte[] salt, Map<String, Object> fields) {
    Map<String, Object> body = new TreeMap<>();
    if (fields.get("body") instanceof Map<?, ?> said) {
      said.forEach((key, value) -> body.put(String.valueOf(key), value));
    }
    ParsedLine header = log.header(seq);
    BundleFault.require(
        Hashes.body(salt, CanonicalJson.write(body)).equals(header.bodyHash()),
        BODY_CHANGED,
        "The body of record " + seq + " was changed.");
    BundleFault.require(
        body.entrySet().containsAll(header.keys().entrySet()),
        BODY_KEYS,
        "The body of record " + seq + " and its header differ.");
    return body;
  }

  private static byte[] salt(Map<String, Object> fields) {
    try {
      byte[] salt = StrictBase64.decode(String.valueOf(fields.get("salt")));
      BundleFault.require(salt.length == SALT_BYTES, BODY_CHANGED, "A salt has 32 bytes.");
      return salt;
    } catch (Unreadable e) {
      throw new BundleFault(BODY_CHANGED, "A salt is not base64.");
    }
  }
}
