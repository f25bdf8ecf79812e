package clinic.needlepoint.station.gpio;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * The five calls of the C library that a character device takes: open(2), ioctl(2), poll(2),
 * read(2), close(2). From any thread.
 */
final class KernelCalls {
  private static final int READ_WRITE = 2; // O_RDWR
  private static final int CLOSE_ON_EXEC = 0x80000; // O_CLOEXEC
  private static final int POLL_IN = 1;
  private static final int POLL_BYTES = 8;
  private static final int INTERRUPTED = 4; // EINTR
  private static final int NOTHING_NOW = 11; // EAGAIN

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MemoryLayout ERRNO = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO_VALUE =
      ERRNO.varHandle(MemoryLayout.PathElement.groupElement("errno"));
  private static final MethodHandle OPEN =
      handle(
          "open",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle IOCTL =
      handle(
          "ioctl",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle POLL =
      handle(
          "poll",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT));
  private static final MethodHandle READ =
      handle(
          "read",
          FunctionDescriptor.of(
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG));
  private static final MethodHandle CLOSE =
      handle("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  private KernelCalls() {}

  /** Opens a device and gives its descriptor. */
  static int open(String path) throws GpioTrouble {
    return call(
        "Opening " + path,
        (arena, errno) ->
            (int) OPEN.invokeExact(errno, arena.allocateFrom(path), READ_WRITE | CLOSE_ON_EXEC));
  }

  /** A request with a struct that the kernel reads, fills in, or both. */
  static void control(String what, int file, long request, MemorySegment struct)
      throws GpioTrouble {
    int _ = call(what, (_, errno) -> (int) IOCTL.invokeExact(errno, file, request, struct));
  }

  /** Whether there is something to read, waiting for it at most so long; trouble is something. */
  static boolean waitFor(int file, int millis) throws GpioTrouble {
    return call(
            "Waiting for edges",
            (arena, errno) -> {
              MemorySegment poll = arena.allocate(POLL_BYTES, POLL_BYTES);
              poll.set(ValueLayout.JAVA_INT, 0, file);
              poll.set(ValueLayout.JAVA_INT, Integer.BYTES, POLL_IN);
              return (int) POLL.invokeExact(errno, poll, 1L, millis);
            })
        > 0;
  }

  /** How many bytes came; -1 when it was interrupted. */
  static int read(int file, MemorySegment room) throws GpioTrouble {
    return call(
        "Reading edges",
        (_, errno) -> (int) (long) READ.invokeExact(errno, file, room, room.byteSize()));
  }

  static void close(int file) {
    try {
      int _ = call("Closing", (_, errno) -> (int) CLOSE.invokeExact(errno, file));
    } catch (GpioTrouble _) {
      // The kernel has let go of it all the same.
    }
  }

  @FunctionalInterface
  private interface Call {
    int run(Arena arena, MemorySegment errno) throws Throwable;
  }

  private static int call(String what, Call call) throws GpioTrouble {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(ERRNO);
      int answer = run(what, call, arena, errno);
      if (answer >= 0) {
        return answer;
      }
      int number = (int) ERRNO_VALUE.get(errno, 0L);
      if (number == INTERRUPTED || number == NOTHING_NOW) {
        return -1;
      }
      throw new GpioTrouble(what + " failed", number);
    }
  }

  private static int run(String what, Call call, Arena arena, MemorySegment errno) {
    try {
      return call.run(arena, errno);
    } catch (Throwable e) {
      throw new IllegalStateException(what + " could not be called", e);
    }
  }

  /** Calling the C library is what this class is for; the jar's manifest enables it. */
  @SuppressWarnings("restricted")
  private static MethodHandle handle(
      String name, FunctionDescriptor shape, Linker.Option... options) {
    List<Linker.Option> all = new ArrayList<>(List.of(options));
    all.add(Linker.Option.captureCallState("errno"));
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name), shape, all.toArray(Linker.Option[]::new));
  }
}
