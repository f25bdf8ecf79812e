package clinic.needlepoint.export;

import clinic.needlepoint.audit.AuditSnapshot;
import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.ParsedLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kiosk's own log. */
record SnapshotSource(AuditSnapshot snapshot) implements LogSource {
  @Override
  public long size() {
    return snapshot.size();
  }

  @Override
  public void headers(Headers headers) throws IOException {
    snapshot.lines(line -> headers.header(ParsedLine.read(line)));
  }

  @Override
  public ParsedLine header(long seq) {
    return ParsedLine.read(snapshot.line(seq));
  }

  @Override
  public List<Long> withKey(String key, String value) {
    return snapshot.withKey(key, value);
  }

  @Override
  public Optional<Map<String, Object>> body(long seq) {
    return snapshot.body(seq).map(body -> CanonicalReader.object(body.text()));
  }

  @Override
  public Optional<ParsedLine> trustedBefore(long seq) {
    return snapshot.trustedBefore(seq).map(ParsedLine::read);
  }

  @Override
  public Optional<ParsedLine> trustedAfter(long seq) {
    return snapshot.trustedAfter(seq).map(ParsedLine::read);
  }
}
