package clinic.needlepoint.scanner;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A scanner on a USB-serial line (CDC-ACM), byte by byte as the code holds it: no layout can spoil
 * it and no key leaves it. Such a line has no speed of its own, so none is set.
 */
final class SerialLine implements ScannerLine {
  private static final long EXCLUSIVE = 0x540CL; // TIOCEXCL
  private static final long GET = 0x5401L; // TCGETS
  private static final long SET = 0x5402L; // TCSETS
  private static final int TERMIOS_BYTES = 64; // more than either struct termios has
  private static final int CR = 13;
  private static final int LF = 10;
  private static final int TAB = 9;

  private final DeviceFile device;
  private final ScanFraming framing;
  private final String name;

  private SerialLine(DeviceFile device, ScanFraming framing, String name) {
    this.device = device;
    this.framing = framing;
    this.name = name;
  }

  /** Opens it raw, for this process alone. */
  static SerialLine open(Path path, Clock clock) throws DeviceTrouble {
    DeviceFile device = DeviceFile.open(path, DeviceFile.READ_WRITE);
    try (Arena arena = Arena.ofConfined()) {
      device.control(EXCLUSIVE, MemorySegment.NULL);
      MemorySegment settings = arena.allocate(TERMIOS_BYTES, Long.BYTES);
      device.control(GET, settings);
      makeRaw(settings);
      device.control(SET, settings);
      return new SerialLine(
          device, new ScanFraming(ScanSource.SERIAL, clock), String.valueOf(path.getFileName()));
    } catch (DeviceTrouble e) {
      device.close();
      throw e;
    }
  }

  /** The kernel's struct termios begins with its four words of flags, as the C library's does. */
  @SuppressWarnings("restricted")
  private static void makeRaw(MemorySegment settings) {
    Linker linker = Linker.nativeLinker();
    MethodHandle raw =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("cfmakeraw"),
            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    try {
      raw.invokeExact(settings);
    } catch (Throwable e) {
      throw new IllegalStateException("cfmakeraw could not be called", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ScanReading> read() throws DeviceTrouble {
    MemorySegment bytes = device.read(framing.patience());
    long now = TimeUnit.NANOSECONDS.toMicros(System.nanoTime());
    List<ScanReading> readings = new ArrayList<>();
    for (long at = 0; at < bytes.byteSize(); at++) {
      accept(Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, at)), now)
          .ifPresent(readings::add);
    }
    if (bytes.byteSize() == 0) {
      framing.silence(now).ifPresent(readings::add);
    }
    return readings;
  }

  private Optional<ScanReading> accept(int value, long now) {
    boolean end = value == CR || value == LF || value == TAB;
    return end ? framing.end(now) : framing.character(value, now);
  }

  @Override
  public Optional<ScanReading> cut() {
    return framing.cut();
  }

  @Override
  public void close() {
    device.close();
  }
}
