package clinic.needlepoint.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Writes to a slow disk and waits for it every few megabytes. Else all of it would lie in memory
 * within a second, and the last step would take minutes without a word.
 */
final class SteadyStream extends OutputStream {
  private static final long STRIDE = 4L << 20;

  private final FileChannel file;
  private long written;
  private long forced;
  private boolean failed;

  SteadyStream(FileChannel file) {
    this.file = file;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    failed = true;
    ByteBuffer rest = ByteBuffer.wrap(bytes, from, count);
    while (rest.hasRemaining()) {
      written += file.write(rest);
    }
    if (written - forced >= STRIDE) {
      file.force(false);
      forced = written;
    }
    failed = false;
  }

  /** Whether the disk refused something, and not whoever wrote. */
  boolean failed() {
    return failed;
  }

  long written() {
    return written;
  }
}
