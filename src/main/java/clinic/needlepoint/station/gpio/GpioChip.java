package clinic.needlepoint.station.gpio;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An open GPIO chip.
 *
 * @param lines how many it has
 */
record GpioChip(Path path, int file, String name, String label, int lines)
    implements AutoCloseable {
  /** The header of a Raspberry Pi, from the newest model on. */
  private static final List<String> HEADERS =
      List.of("pinctrl-rp1", "pinctrl-bcm2711", "pinctrl-bcm2835");

  static final String AUTOMATIC = "auto";

  /**
   * Opens the chip of that label, name, number or path; {@code auto} is the header's, whichever
   * Raspberry Pi this is.
   */
  static GpioChip find(String wanted) throws GpioTrouble {
    if (wanted.startsWith("/")) {
      return open(Path.of(wanted));
    }
    List<Path> paths = paths();
    GpioTrouble refused = null;
    for (String label : wanted.equals(AUTOMATIC) ? HEADERS : List.of(wanted)) {
      for (Path path : paths) {
        try {
          GpioChip chip = open(path);
          if (chip.is(label)) {
            return chip;
          }
          chip.close();
        } catch (GpioTrouble trouble) {
          refused = trouble;
        }
      }
    }
    throw refused != null
        ? refused
        : new GpioTrouble("Finding a GPIO chip " + wanted + " failed", GpioTrouble.NOTHING_THERE);
  }

  /** A chip's label may be its name. */
  boolean is(String wanted) {
    return List.of(label, name, name.replaceFirst("gpiochip", "")).contains(wanted);
  }

  private static List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(Path.of("/dev"), "gpiochip[0-9]*")) {
      found.forEach(paths::add);
    } catch (IOException _) {
      return List.of();
    }
    paths.sort(
        Comparator.comparingInt((Path path) -> path.toString().length())
            .thenComparing(Comparator.naturalOrder()));
    return paths;
  }

  private static GpioChip open(Path path) throws GpioTrouble {
    int file = KernelCalls.open(path.toString());
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment chip = arena.allocate(Uapi.CHIP_BYTES, Long.BYTES);
      KernelCalls.control("Asking for " + path, file, Uapi.GET_CHIP, chip);
      return new GpioChip(
          path,
          file,
          chip.getString(0),
          chip.getString(Uapi.CHIP_LABEL_AT),
          chip.get(ValueLayout.JAVA_INT, Uapi.CHIP_LINES_AT));
    } catch (GpioTrouble e) {
      KernelCalls.close(file);
      throw e;
    }
  }

  /** How the kernel has a line now, whoever holds it. */
  LineStanding standing(int line) throws GpioTrouble {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment struct = arena.allocate(Uapi.STANDING_BYTES, Long.BYTES);
      struct.set(ValueLayout.JAVA_INT, Uapi.STANDING_OFFSET_AT, line);
      KernelCalls.control(
          "Asking for line " + line + " of " + label, file, Uapi.GET_LINE_STANDING, struct);
      return LineStanding.of(struct);
    }
  }

  @Override
  public void close() {
    KernelCalls.close(file);
  }
}
