package clinic.needlepoint.scanner;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A keyboard of the kernel's input layer, grabbed: from then on no other reader, no terminal and no
 * display server gets its keys. If this process is killed they do again, which is what the udev
 * rule in kiosk-config is for.
 */
final class EvdevLine implements ScannerLine {
  /** Bytes of a struct input_event on 64-bit Linux: two longs of time, type, code, value. */
  private static final int EVENT_BYTES = 24;

  private static final int TYPE_AT = 16;
  private static final int CODE_AT = 18;
  private static final int VALUE_AT = 20;

  private static final long NAME = 0x81004506L; // EVIOCGNAME(256)
  private static final int LONGEST_NAME = 256;
  private static final long GRAB = 0x40044590L; // EVIOCGRAB
  private static final long SET_CLOCK = 0x400445a0L; // EVIOCSCLOCKID
  private static final int MONOTONIC = 1; // CLOCK_MONOTONIC, which System.nanoTime reads as well

  private final DeviceFile device;
  private final KeyDecoder decoder;
  private final ScanFraming framing;
  private final String name;

  private EvdevLine(DeviceFile device, KeyDecoder decoder, ScanFraming framing)
      throws DeviceTrouble {
    this.device = device;
    this.decoder = decoder;
    this.framing = framing;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment room = arena.allocate(LONGEST_NAME);
      device.control(NAME, room);
      name = room.getString(0);
      MemorySegment clock = arena.allocateFrom(ValueLayout.JAVA_INT, MONOTONIC);
      device.control(SET_CLOCK, clock);
    }
  }

  /** Opens and grabs it. */
  static EvdevLine open(Path path, KeyboardLayout layout, Clock clock) throws DeviceTrouble {
    DeviceFile device = DeviceFile.open(path, DeviceFile.READ_ONLY);
    try {
      device.control(GRAB, MemorySegment.ofAddress(1));
      ScanFraming framing = new ScanFraming(ScanSource.EVDEV, clock);
      return new EvdevLine(device, new KeyDecoder(layout, framing), framing);
    } catch (DeviceTrouble e) {
      device.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ScanReading> read() throws DeviceTrouble {
    MemorySegment bytes = device.read(framing.patience());
    List<ScanReading> readings = new ArrayList<>();
    for (long at = 0; at + EVENT_BYTES <= bytes.byteSize(); at += EVENT_BYTES) {
      decoder.accept(event(bytes.asSlice(at, EVENT_BYTES))).ifPresent(readings::add);
    }
    if (readings.isEmpty() && bytes.byteSize() == 0) {
      framing.silence(TimeUnit.NANOSECONDS.toMicros(System.nanoTime())).ifPresent(readings::add);
    }
    return readings;
  }

  private static InputEvent event(MemorySegment bytes) {
    long micros =
        TimeUnit.SECONDS.toMicros(bytes.get(ValueLayout.JAVA_LONG_UNALIGNED, 0))
            + bytes.get(ValueLayout.JAVA_LONG_UNALIGNED, Long.BYTES);
    return new InputEvent(
        Short.toUnsignedInt(bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED, TYPE_AT)),
        Short.toUnsignedInt(bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED, CODE_AT)),
        bytes.get(ValueLayout.JAVA_INT_UNALIGNED, VALUE_AT),
        micros);
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
