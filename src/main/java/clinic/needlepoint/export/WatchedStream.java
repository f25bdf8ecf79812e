package clinic.needlepoint.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Stops between two blocks when the export is cancelled. */
final class WatchedStream extends FilterOutputStream {
  private final Progress progress;

  WatchedStream(OutputStream out, Progress progress) {
    super(out);
    this.progress = progress;
  }

  @Override
  public void write(int b) throws IOException {
    progress.alive();
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    progress.alive();
    out.write(bytes, from, count);
  }
}
