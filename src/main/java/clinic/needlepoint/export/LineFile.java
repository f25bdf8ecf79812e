package clinic.needlepoint.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of lines, each ended by LF, that can be asked for any of them. */
final class LineFile implements AutoCloseable {
  /** Takes one line after the other, without its LF. */
  @FunctionalInterface
  interface Lines {
    void line(String line, long number);
  }

  private static final long LONGEST = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private long[] ends = new long[1024];
  private int count;
  private boolean ended = true;

  LineFile(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file);
    index();
  }

  private void index() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long at = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        at++;
        ended = b == '\n';
        long length = at - (count == 0 ? 0 : ends[count - 1]);
        if (length > LONGEST && !(ended && length == LONGEST + 1)) {
          ended = false;
          return;
        }
        if (ended) {
          ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
          ends[count++] = at;
        }
      }
    }
  }

  int count() {
    return count;
  }

  /**
   * Whether every line has its LF and none is longer than 1 MiB. Lines from such a one on are not
   * there.
   */
  boolean whole() {
    return ended;
  }

  String line(int number) {
    long from = number == 0 ? 0 : ends[number - 1];
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(ends[number] - from - 1));
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, from + bytes.position()) < 0) {
          throw new IOException("The file became shorter");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  void each(Lines lines) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 0;
      for (int b = in.read(); b >= 0 && number < count; b = in.read()) {
        if (b == '\n') {
          lines.line(line.toString(StandardCharsets.UTF_8), number++);
          line.reset();
        } else {
          line.write(b);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
