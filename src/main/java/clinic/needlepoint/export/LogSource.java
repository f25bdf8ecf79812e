package clinic.needlepoint.export;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.ParsedLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reports are computed from: all headers, and the bodies that were opened for them. */
interface LogSource {
  /** Takes one header after the other. */
  @FunctionalInterface
  interface Headers {
    void header(ParsedLine line) throws IOException;
  }

  long size();

  /** Every header in order, one at a time. */
  void headers(Headers headers) throws IOException;

  ParsedLine header(long seq);

  /** The numbers of the records whose header carries this, ascending. */
  List<Long> withKey(String key, String value);

  /** The opened body; empty once erased. */
  Optional<Map<String, Object>> body(long seq);

  /** The nearest earlier record whose clock is not free. */
  Optional<ParsedLine> trustedBefore(long seq);

  /** The nearest later record whose clock is not free. */
  Optional<ParsedLine> trustedAfter(long seq);

  /** The record with its body, or with an empty one once erased. */
  default AuditRecord record(long seq) {
    return header(seq).toRecord(body(seq).orElse(Map.of()));
  }

  /** Those of these types among the records whose header carries this. */
  default List<Long> withKey(String key, String value, String... types) {
    List<String> wanted = List.of(types);
    return withKey(key, value).stream().filter(seq -> wanted.contains(header(seq).type())).toList();
  }
}
