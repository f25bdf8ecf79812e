package clinic.needlepoint.scanner;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which device is the scanner: a path, whose last part may hold {@code *}, or the two numbers that
 * {@code lsusb} shows, as {@code 1234:abcd}.
 */
record DevicePlace(String named) {
  private static final Pattern NUMBERS = Pattern.compile("([0-9a-fA-F]{4}):([0-9a-fA-F]{4})");
  private static final Pattern PATH = Pattern.compile("/dev/[A-Za-z0-9_./*:,+@-]{1,200}");
  private static final Path INPUTS = Path.of("/sys/class/input");
  private static final Path DEVICES = Path.of("/dev/input");

  static boolean isNumbers(String text) {
    return NUMBERS.matcher(text).matches();
  }

  static boolean isPath(String text) {
    return PATH.matcher(text).matches() && !text.contains("/../") && !text.endsWith("/");
  }

  /**
   * The device now; one that is unplugged and plugged in again may have another number.
   *
   * @throws DeviceTrouble when there is none
   */
  Path find() throws DeviceTrouble {
    return find(INPUTS, DEVICES);
  }

  Path find(Path inputs, Path devices) throws DeviceTrouble {
    Matcher numbers = NUMBERS.matcher(named);
    List<Path> found =
        numbers.matches()
            ? byNumbers(inputs, devices, numbers.group(1), numbers.group(2))
            : byPath(Path.of(named));
    if (found.isEmpty()) {
      throw new DeviceTrouble("No device " + named, DeviceTrouble.NOTHING_THERE);
    }
    return found.getFirst();
  }

  private static List<Path> byPath(Path pattern) {
    Path folder = pattern.getParent();
    return folder == null ? List.of() : list(folder, String.valueOf(pattern.getFileName()));
  }

  private static List<Path> byNumbers(Path inputs, Path devices, String vendor, String product) {
    return list(inputs, "event*").stream()
        .filter(input -> is(input.resolve("device/id/vendor"), vendor))
        .filter(input -> is(input.resolve("device/id/product"), product))
        .filter(DevicePlace::types)
        .map(input -> devices.resolve(input.getFileName()))
        .toList();
  }

  private static boolean is(Path file, String number) {
    return read(file).equals(number.toLowerCase(Locale.ROOT));
  }

  /** Whether it has an Enter key. A scanner shows the kernel more than one face; one types. */
  private static boolean types(Path input) {
    String keys = read(input.resolve("device/capabilities/key"));
    String lowest = keys.substring(keys.lastIndexOf(' ') + 1);
    return lowest.matches("[0-9a-f]{1,16}")
        && (Long.parseUnsignedLong(lowest, 16) & (1L << KeyCodes.ENTER)) != 0;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException _) {
      return ""; // it was unplugged while we looked
    }
  }

  private static List<Path> list(Path folder, String pattern) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      files.forEach(found::add);
    } catch (IOException _) {
      return List.of(); // the kernel makes /dev/input/by-id with the first device in it
    }
    found.sort(null);
    return found;
  }
}
