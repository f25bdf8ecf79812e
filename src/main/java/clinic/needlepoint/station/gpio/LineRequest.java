package clinic.needlepoint.station.gpio;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Lines that were asked for together. The kernel debounces and stamps their edges, and gives their
 * values at one moment. Levels are voltages: true is high.
 */
final class LineRequest implements AutoCloseable {
  /** How many edges the kernel keeps until they are read; of more it drops the oldest. */
  private static final int KEPT_EDGES = 1_024;

  private static final int READ_EDGES = 64;

  /**
   * An edge as the kernel saw it.
   *
   * @param number its place among the edges of its line, from 1; those that were dropped count, too
   * @param nanos of CLOCK_MONOTONIC, which {@link System#nanoTime} reads as well
   */
  record Edge(int line, boolean high, int number, long nanos) {}

  private final int file;
  private final List<Integer> lines;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment room = arena.allocate((long) READ_EDGES * Uapi.EVENT_BYTES, 8);

  private LineRequest(int file, List<Integer> lines) {
    this.file = file;
    this.lines = lines;
  }

  static LineRequest inputs(GpioChip chip, String consumer, List<PinInput.Pin> pins)
      throws GpioTrouble {
    Draft draft = new Draft(consumer, pins.stream().map(PinInput.Pin::bcm).toList());
    long edges = Uapi.INPUT | Uapi.BOTH_EDGES;
    draft.attributes(Uapi.ATTRIBUTE_FLAGS, pins, pin -> edges | pin.pullFlag());
    draft.attributes(Uapi.ATTRIBUTE_DEBOUNCE, pins, PinInput.Pin::debounceMicros);
    return draft.request(chip, edges);
  }

  static LineRequest outputs(GpioChip chip, String consumer, Map<Integer, Boolean> levels)
      throws GpioTrouble {
    List<Integer> lines = List.copyOf(levels.keySet());
    Draft draft = new Draft(consumer, lines);
    long high = 0;
    for (int bit = 0; bit < lines.size(); bit++) {
      high |= Boolean.TRUE.equals(levels.get(lines.get(bit))) ? 1L << bit : 0;
    }
    draft.attribute(Uapi.ATTRIBUTE_VALUES, high, (1L << lines.size()) - 1);
    return draft.request(chip, Uapi.OUTPUT);
  }

  /** What each line is at now. */
  Map<Integer, Boolean> values() throws GpioTrouble {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment values = call.allocate(Uapi.VALUES_BYTES, Long.BYTES);
      values.set(ValueLayout.JAVA_LONG, Uapi.VALUES_MASK_AT, (1L << lines.size()) - 1);
      KernelCalls.control("Reading the lines", file, Uapi.GET_VALUES, values);
      long bits = values.get(ValueLayout.JAVA_LONG, 0);
      Map<Integer, Boolean> levels = new LinkedHashMap<>();
      for (int bit = 0; bit < lines.size(); bit++) {
        levels.put(lines.get(bit), (bits >> bit & 1) == 1);
      }
      return levels;
    }
  }

  /** Sets an output. */
  void set(int line, boolean high) throws GpioTrouble {
    try (Arena call = Arena.ofConfined()) {
      long bit = 1L << lines.indexOf(line);
      MemorySegment values = call.allocate(Uapi.VALUES_BYTES, Long.BYTES);
      values.set(ValueLayout.JAVA_LONG, 0, high ? bit : 0);
      values.set(ValueLayout.JAVA_LONG, Uapi.VALUES_MASK_AT, bit);
      KernelCalls.control("Setting line " + line, file, Uapi.SET_VALUES, values);
    }
  }

  /** The edges that came, in order, waiting for the first at most so long. For one thread. */
  List<Edge> edges(int millis) throws GpioTrouble {
    if (!KernelCalls.waitFor(file, millis)) {
      return List.of();
    }
    int bytes = KernelCalls.read(file, room);
    if (bytes == 0) {
      throw new GpioTrouble("Reading edges came to an end", GpioTrouble.GONE);
    }
    return java.util.stream.IntStream.range(0, Math.max(0, bytes) / Uapi.EVENT_BYTES)
        .mapToObj(number -> edge(room.asSlice((long) number * Uapi.EVENT_BYTES, Uapi.EVENT_BYTES)))
        .toList();
  }

  private static Edge edge(MemorySegment event) {
    return new Edge(
        event.get(ValueLayout.JAVA_INT, Uapi.EVENT_OFFSET_AT),
        event.get(ValueLayout.JAVA_INT, Uapi.EVENT_KIND_AT) == Uapi.RISING,
        event.get(ValueLayout.JAVA_INT, Uapi.EVENT_NUMBER_AT),
        event.get(ValueLayout.JAVA_LONG, 0));
  }

  /** Only once nobody waits for edges: the kernel keeps the lines until the last call is back. */
  @Override
  public void close() {
    KernelCalls.close(file);
    arena.close();
  }

  /** The struct while it is filled in. */
  private static final class Draft {
    private final MemorySegment struct = MemorySegment.ofArray(new long[Uapi.REQUEST_BYTES / 8]);
    private final List<Integer> lines;
    private int attributes;

    private Draft(String consumer, List<Integer> lines) {
      this.lines = lines;
      byte[] name = consumer.getBytes(StandardCharsets.US_ASCII);
      MemorySegment.copy(
          name,
          0,
          struct,
          ValueLayout.JAVA_BYTE,
          Uapi.REQUEST_CONSUMER_AT,
          Math.min(name.length, Uapi.NAME_BYTES - 1));
      for (int bit = 0; bit < lines.size(); bit++) {
        struct.setAtIndex(ValueLayout.JAVA_INT, bit, lines.get(bit));
      }
      struct.set(ValueLayout.JAVA_INT, Uapi.REQUEST_LINES_AT, lines.size());
      struct.set(ValueLayout.JAVA_INT, Uapi.REQUEST_BUFFER_AT, KEPT_EDGES);
    }

    /** One attribute for each value that some of the lines share; 0 is none. */
    private void attributes(int kind, List<PinInput.Pin> pins, ToLongFunction<PinInput.Pin> value) {
      Map<Long, Long> sharing = new HashMap<>();
      for (int bit = 0; bit < pins.size(); bit++) {
        sharing.merge(value.applyAsLong(pins.get(bit)), 1L << bit, (some, more) -> some | more);
      }
      sharing.remove(0L);
      sharing.forEach((shared, bits) -> attribute(kind, shared, bits));
    }

    private void attribute(int kind, long value, long bits) {
      if (attributes == Uapi.MOST_ATTRIBUTES) {
        throw new IllegalArgumentException("The kernel takes ten settings of lines at once.");
      }
      long at = Uapi.REQUEST_ATTRIBUTE_AT + (long) attributes * Uapi.REQUEST_ATTRIBUTE_BYTES;
      struct.set(ValueLayout.JAVA_INT, at, kind);
      struct.set(ValueLayout.JAVA_LONG, at + Uapi.ATTRIBUTE_VALUE_AT, value);
      struct.set(ValueLayout.JAVA_LONG, at + Uapi.ATTRIBUTE_LINES_AT, bits);
      attributes++;
      struct.set(ValueLayout.JAVA_INT, Uapi.REQUEST_ATTRIBUTES_AT, attributes);
    }

    private LineRequest request(GpioChip chip, long flags) throws GpioTrouble {
      struct.set(ValueLayout.JAVA_LONG, Uapi.REQUEST_FLAGS_AT, flags);
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment call = arena.allocate(Uapi.REQUEST_BYTES, Long.BYTES).copyFrom(struct);
        KernelCalls.control(
            "Asking for lines " + lines + " of " + chip.label(), chip.file(), Uapi.GET_LINES, call);
        return new LineRequest(call.get(ValueLayout.JAVA_INT, Uapi.REQUEST_FILE_AT), lines);
      }
    }
  }
}
