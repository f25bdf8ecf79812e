package clinic.needlepoint.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The SHA-256 of a file as its disk gives it back, and not as the kernel's memory remembers it:
 * read with O_DIRECT (open(2)). A file system without it is read as usual.
 */
final class ReadBack {
  private static final int BLOCK = 1 << 20;
  private static final List<OpenOption> DIRECT = direct();

  private ReadBack() {}

  static String sha256(Path file, Progress progress) throws IOException {
    try (FileChannel channel = open(file)) {
      progress.step(Math.max(1, channel.size()));
      MessageDigest digest = BundleZip.sha256();
      ByteBuffer block = block(file);
      long size = channel.size();
      for (long done = 0; done < size; progress.at(done)) {
        int read = channel.read(block);
        if (read < 0) {
          throw new IOException("The file became shorter");
        }
        done += read;
        digest.update(block.flip());
        block.clear();
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static FileChannel open(Path file) throws IOException {
    for (OpenOption direct : DIRECT) {
      try {
        return FileChannel.open(file, StandardOpenOption.READ, direct);
      } catch (UnsupportedOperationException | IOException without) {
        break; // as usual, below, which says what is wrong with the file if anything is
      }
    }
    return FileChannel.open(file, StandardOpenOption.READ);
  }

  /** By name, because the compiler warns of it and can not be told not to. */
  private static List<OpenOption> direct() {
    try {
      Object[] options = Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants();
      return Stream.of(options)
          .filter(option -> option.toString().equals("DIRECT"))
          .map(OpenOption.class::cast)
          .toList();
    } catch (ClassNotFoundException anotherJava) {
      return List.of();
    }
  }

  /** O_DIRECT reads whole blocks into memory that begins at one. */
  private static ByteBuffer block(Path file) throws IOException {
    int align = Math.toIntExact(Math.max(512, Files.getFileStore(file).getBlockSize()));
    return ByteBuffer.allocateDirect(BLOCK + 2 * align).alignedSlice(align).slice(0, BLOCK);
  }
}
