package clinic.needlepoint.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Takes what should be written, and compares it with what a file holds. */
final class SameBytes extends OutputStream {
  private final InputStream file;
  private boolean same = true;

  SameBytes(Path file) throws IOException {
    this.file = new BufferedInputStream(Files.newInputStream(file));
  }

  @Override
  public void write(int b) throws IOException {
    same &= file.read() == (b & 0xff);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    byte[] there = file.readNBytes(count);
    same &= Arrays.equals(there, 0, there.length, bytes, from, from + count);
  }

  /** Whether everything was the same, to the end of the file. */
  boolean same() throws IOException {
    return same && file.read() < 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
