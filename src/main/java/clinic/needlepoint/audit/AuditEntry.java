package clinic.needlepoint.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a module has to say, before the log adds time, number and salt. Immutable: each call returns
 * the next entry.
 *
 * @param keys the header's filter fields; the log repeats them in the body
 * @param body values are strings, integers, booleans, lists and maps of these; no floats, no nulls
 */
public record AuditEntry(
    RecordType type, Actor by, SortedMap<String, String> keys, SortedMap<String, Object> body) {

  public AuditEntry {
    keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    body = Collections.unmodifiableSortedMap(new TreeMap<>(body));
  }

  public static AuditEntry of(RecordType type, Actor by) {
    return new AuditEntry(type, by, new TreeMap<>(), new TreeMap<>());
  }

  /** Adds a header field that filters and traces use. Never personal. */
  public AuditEntry key(String name, String value) {
    TreeMap<String, String> more = new TreeMap<>(keys);
    more.put(name, value);
    return new AuditEntry(type, by, more, body);
  }

  public AuditEntry with(String name, String value) {
    return put(name, value);
  }

  public AuditEntry with(String name, long value) {
    return put(name, value);
  }

  public AuditEntry with(String name, boolean value) {
    return put(name, value);
  }

  public AuditEntry with(String name, List<?> values) {
    return put(name, values);
  }

  public AuditEntry with(String name, Map<String, ?> values) {
    return put(name, values);
  }

  private AuditEntry put(String name, Object value) {
    TreeMap<String, Object> more = new TreeMap<>(body);
    more.put(name, value);
    return new AuditEntry(type, by, keys, more);
  }

  /** The body as it is written: what was said, and every key once more. */
  SortedMap<String, Object> fullBody() {
    TreeMap<String, Object> full = new TreeMap<>(body);
    for (Map.Entry<String, String> key : keys.entrySet()) {
      Object said = full.put(key.getKey(), key.getValue());
      if (said != null && !said.equals(key.getValue())) {
        throw new IllegalArgumentException("Body and header differ in " + key.getKey());
      }
    }
    return full;
  }

  void requireKeys() {
    for (String key : type.keys()) {
      if (!keys.containsKey(key)) {
        throw new IllegalArgumentException(
            "A record of type " + type.name() + " needs " + key + " in its header");
      }
    }
  }
}
