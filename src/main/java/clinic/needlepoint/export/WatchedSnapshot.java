package clinic.needlepoint.export;

import clinic.needlepoint.audit.AuditSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Says how far the reading is, and stops it when the export is cancelled. */
record WatchedSnapshot(AuditSnapshot read, Progress progress) implements AuditSnapshot {
  @Override
  public long size() {
    return read.size();
  }

  @Override
  public void lines(Lines lines) throws IOException {
    long[] seq = {0};
    read.lines(line -> {
      progress.at(++seq[0]);
      lines.line(line);
    });
  }

  @Override
  public String line(long seq) {
    at(seq);
    return read.line(seq);
  }

  @Override
  public Optional<Body> body(long seq) {
    at(seq);
    return read.body(seq);
  }

  /** Reports go through the log in its order, so the last record touched says how far they are. */
  private void at(long seq) {
    try {
      progress.at(seq + 1);
    } catch (ExportCancelled e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Long> withKey(String key, String value) {
    return read.withKey(key, value);
  }

  @Override
  public Optional<String> trustedBefore(long seq) {
    return read.trustedBefore(seq);
  }

  @Override
  public Optional<String> trustedAfter(long seq) {
    return read.trustedAfter(seq);
  }
}
