package clinic.needlepoint.station.gpio;

import com.pi4j.io.gpio.digital.PullResistance;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * How the kernel has a line.
 *
 * @param name as the board's makers call it, such as {@code GPIO4}; may be empty
 * @param consumer who holds it, in that program's own word
 * @param debounceMicros the kernel's own debounce; 0 for none
 */
record LineStanding(
    String name,
    boolean held,
    String consumer,
    boolean output,
    PullResistance pull,
    int debounceMicros) {

  static LineStanding of(MemorySegment struct) {
    long flags = struct.get(ValueLayout.JAVA_LONG, Uapi.STANDING_FLAGS_AT);
    return new LineStanding(
        struct.getString(0),
        (flags & Uapi.USED) != 0,
        struct.getString(Uapi.STANDING_CONSUMER_AT),
        (flags & Uapi.OUTPUT) != 0,
        pull(flags),
        debounce(struct));
  }

  private static PullResistance pull(long flags) {
    if ((flags & Uapi.PULL_UP) != 0) {
      return PullResistance.PULL_UP;
    }
    return (flags & Uapi.PULL_DOWN) != 0 ? PullResistance.PULL_DOWN : PullResistance.OFF;
  }

  private static int debounce(MemorySegment struct) {
    int attributes = struct.get(ValueLayout.JAVA_INT, Uapi.STANDING_ATTRIBUTES_AT);
    for (int number = 0; number < attributes; number++) {
      long at = Uapi.STANDING_ATTRIBUTE_AT + (long) number * Uapi.STANDING_ATTRIBUTE_BYTES;
      if (struct.get(ValueLayout.JAVA_INT, at) == Uapi.ATTRIBUTE_DEBOUNCE) {
        return struct.get(ValueLayout.JAVA_INT, at + Uapi.ATTRIBUTE_VALUE_AT);
      }
    }
    return 0;
  }
}
