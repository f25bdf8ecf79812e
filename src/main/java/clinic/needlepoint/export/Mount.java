package clinic.needlepoint.export;

import java.nio.file.Path;

/**
 * A mounted file system.
 *
 * @param source what is mounted, such as /dev/sda1
 * @param folder where
 * @param writable whether neither the mount nor the file system is read-only
 */
record Mount(String source, Path folder, boolean writable) {
  /** The disk without its partition: sda of /dev/sda1, mmcblk0 of /dev/mmcblk0p2. */
  static String disk(String source) {
    String name = source.substring(source.lastIndexOf('/') + 1);
    return name.matches(".*[0-9]p[0-9]+")
        ? name.replaceFirst("p[0-9]+$", "")
        : name.replaceFirst("[0-9]+$", "");
  }
}
