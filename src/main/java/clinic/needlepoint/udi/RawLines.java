package clinic.needlepoint.udi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines at LF, without the CR before it, and keeps no more of a line than is worth
 * reading.
 */
final class RawLines {
  /** Enough bytes for one character more than the longest scan, whatever UTF-8 needs for each. */
  private static final int KEPT = 4 * (ScanParser.LONGEST + 1);

  private final BufferedInputStream in;

  RawLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * The next line, or null at the end. Of a longer line the first {@value #KEPT} bytes come back
   * and the rest is skipped: it is too long either way.
   *
   * @throws IOException when the stream cannot be read
   */
  byte @Nullable [] next() throws IOException {
    int b = in.read();
    if (b < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int last = b;
    while (b >= 0 && b != '\n') {
      if (line.size() < KEPT) {
        line.write(b);
      }
      last = b;
      b = in.read();
    }
    byte[] bytes = line.toByteArray();
    boolean cut = last == '\r' && bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return cut ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  /** True when the next line may have to be waited for. */
  boolean mayWait() throws IOException {
    return in.available() == 0;
  }

  static boolean isLong(byte[] line) {
    return line.length >= KEPT;
  }
}
