package clinic.needlepoint.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A USB stick that may be written to.
 *
 * @param label its name
 * @param folder where it is mounted
 * @param size bytes in all
 * @param free bytes that can still be written
 * @param practice whether it is the demo's folder and no stick at all
 * @param identity which file system it is: another one below the same folder has another identity
 */
public record Stick(
    String label, Path folder, long size, long free, boolean practice, String identity) {

  /** As it is now. */
  static Stick at(String label, Path folder, boolean practice) throws IOException {
    var store = Files.getFileStore(folder);
    return new Stick(
        label, folder, store.getTotalSpace(), store.getUsableSpace(), practice, identity(folder));
  }

  /** Whether the same stick is still there, and not the bare folder that it was mounted on. */
  boolean there() {
    try {
      return identity(folder).equals(identity);
    } catch (IOException e) {
      return false;
    }
  }

  /** Device and inode of its first folder. */
  private static String identity(Path folder) throws IOException {
    return String.valueOf(
        Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
            .fileKey());
  }
}
