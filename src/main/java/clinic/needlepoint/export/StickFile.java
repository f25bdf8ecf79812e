package clinic.needlepoint.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * One file on a stick: whole, on the disk, read back and found right, or not there. Only then does
 * it get its name.
 */
final class StickFile {
  /** While it is written. One export runs at a time, so one that is found is a torn one. */
  static final String PART = "needlepoint.part";

  /** Judges the whole file before it gets its name. */
  @FunctionalInterface
  interface Judge {
    void judge(Path file) throws IOException;
  }

  /** What lies on the stick now. */
  record Written(String name, long size, String sha256) {}

  private final Sticks sticks;
  private final Stick stick;

  StickFile(Sticks sticks, Stick stick) {
    this.sticks = sticks;
    this.stick = stick;
  }

  /**
   * Writes it.
   *
   * @param name taken with a number in it when the stick has a file of that name
   * @throws ExportFailed when the stick does not take it; nothing is left on a stick that is there
   */
  Written write(String name, FreshFile.Content content, Judge judge, Progress progress)
      throws IOException {
    Path part = stick.folder().resolve(PART);
    try {
      Files.deleteIfExists(part);
      Written written = fill(part, name, content);
      requireSame(part, written, progress);
      progress.interruptibly(() -> {
        judge.judge(part);
        return part;
      });
      progress.commit();
      return named(part, written);
    } catch (ExportCancelled | ExportFailed e) {
      throw e;
    } catch (IOException e) {
      throw new ExportFailed(fault(), e);
    } finally {
      forget(part);
    }
  }

  private Written fill(Path part, String name, FreshFile.Content content) throws IOException {
    requireThere();
    MessageDigest digest = BundleZip.sha256();
    try (FileChannel file =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      SteadyStream steady = new SteadyStream(file);
      OutputStream out = new BufferedOutputStream(new DigestOutputStream(steady, digest), 1 << 16);
      make(content, out, steady);
      file.force(true);
      return new Written(name, steady.written(), HexFormat.of().formatHex(digest.digest()));
    }
  }

  /** What could not be made is not the stick's doing. */
  private static void make(FreshFile.Content content, OutputStream out, SteadyStream steady)
      throws IOException {
    try {
      content.write(out);
      out.flush();
    } catch (ExportCancelled e) {
      throw e;
    } catch (IOException e) {
      if (steady.failed()) {
        throw e;
      }
      throw new ExportFailed(ExportFault.MAKING, e);
    }
  }

  private static void requireSame(Path part, Written written, Progress progress)
      throws IOException {
    if (Files.size(part) != written.size
        || !ReadBack.sha256(part, progress).equals(written.sha256)) {
      throw new ExportFailed(ExportFault.READ_BACK);
    }
  }

  private Written named(Path part, Written written) throws IOException {
    requireThere();
    Path file = fresh(written.name);
    Files.move(part, file);
    try {
      force(stick.folder());
      requireThere();
      if (Files.size(file) != written.size) {
        throw new ExportFailed(ExportFault.READ_BACK);
      }
    } catch (IOException e) {
      forget(file);
      throw e;
    }
    return new Written(String.valueOf(file.getFileName()), written.size, written.sha256);
  }

  /** A name nobody has yet: no file that somebody took home is written over. */
  private Path fresh(String name) {
    int dot = name.lastIndexOf('.');
    Path file = stick.folder().resolve(name);
    for (int i = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); i++) {
      file = stick.folder().resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
    }
    return file;
  }

  /** Makes a name durable. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void requireThere() throws ExportFailed {
    if (!stick.there()) {
      throw new ExportFailed(ExportFault.PULLED);
    }
  }

  /** Judged before anything is cleared away: a full stick has room afterwards. */
  private ExportFault fault() {
    if (!stick.there()) {
      return ExportFault.PULLED;
    }
    if (sticks.readOnly(stick)) {
      return ExportFault.READ_ONLY;
    }
    return isFull(stick.folder()) ? ExportFault.STICK_FULL : ExportFault.STICK;
  }

  /** The words of the system for it depend on its language. */
  static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < 1 << 17;
    } catch (IOException e) {
      return false;
    }
  }

  private void forget(Path file) {
    try {
      if (stick.there()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException gone) {
      // with its stick
    } catch (IOException e) {
      org.slf4j.LoggerFactory.getLogger(StickFile.class)
          .warn("A torn file stays on the stick until the next export: {}", e.getMessage());
    }
  }
}
