package clinic.needlepoint.scanner;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A device as the C library opens it: open(2), ioctl(2), poll(2), read(2), close(2). For one
 * thread.
 */
final class DeviceFile implements AutoCloseable {
  static final int READ_ONLY = 0;
  static final int READ_WRITE = 2;
  private static final int NO_TERMINAL = 0x100; // O_NOCTTY
  private static final int NON_BLOCKING = 0x800; // O_NONBLOCK
  private static final int CLOSE_ON_EXEC = 0x80000; // O_CLOEXEC

  private static final int POLL_IN = 1;
  private static final int INTERRUPTED = 4; // EINTR
  private static final int NOTHING_NOW = 11; // EAGAIN
  private static final long POLL_BYTES = 8;
  private static final int ROOM = 4_096;

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

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment errno = arena.allocate(ERRNO);
  private final MemorySegment poll = arena.allocate(POLL_BYTES, POLL_BYTES);
  private final MemorySegment room = arena.allocate(ROOM, Long.BYTES);
  private final Path path;
  private int file = -1;

  private DeviceFile(Path path) {
    this.path = path;
  }

  /** Opens a device to be read without waiting. */
  static DeviceFile open(Path path, int access) throws DeviceTrouble {
    DeviceFile device = new DeviceFile(path);
    int flags = access | NO_TERMINAL | NON_BLOCKING | CLOSE_ON_EXEC;
    try {
      MemorySegment name = device.arena.allocateFrom(path.toString());
      device.file = device.call("open", () -> (int) OPEN.invokeExact(device.errno, name, flags));
      return device;
    } catch (DeviceTrouble e) {
      device.close();
      throw e;
    }
  }

  int descriptor() {
    return file;
  }

  /** The request with a number or an address as its argument. */
  int control(long request, MemorySegment argument) throws DeviceTrouble {
    return call(
        "ioctl 0x" + Long.toHexString(request),
        () -> (int) IOCTL.invokeExact(errno, file, request, argument));
  }

  /**
   * What there is to read, waiting for it at most so long.
   *
   * @return bytes that the next call overwrites; none when nothing came
   */
  MemorySegment read(int millis) throws DeviceTrouble {
    poll.set(ValueLayout.JAVA_INT, 0, file);
    poll.set(ValueLayout.JAVA_INT, Integer.BYTES, POLL_IN); // events, and revents cleared
    int ready = call("poll", () -> (int) POLL.invokeExact(errno, poll, 1L, millis));
    if (ready <= 0) {
      return MemorySegment.NULL;
    }
    int bytes = call("read", () -> (int) (long) READ.invokeExact(errno, file, room, (long) ROOM));
    if (bytes == 0) {
      throw new DeviceTrouble("The end of " + path, DeviceTrouble.GONE);
    }
    return bytes < 0 ? MemorySegment.NULL : room.asSlice(0, bytes);
  }

  @Override
  public void close() {
    try {
      if (file >= 0) {
        int _ = (int) CLOSE.invokeExact(errno, file);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("close failed", e);
    } finally {
      file = -1;
      arena.close();
    }
  }

  @FunctionalInterface
  private interface Call {
    int run() throws Throwable;
  }

  /** -1 when it was interrupted or there is nothing now. */
  private int call(String what, Call call) throws DeviceTrouble {
    int answer;
    try {
      answer = call.run();
    } catch (Throwable e) {
      throw new IllegalStateException(what + " could not be called", e);
    }
    if (answer >= 0) {
      return answer;
    }
    int number = (int) ERRNO_VALUE.get(errno, 0L);
    if (number == INTERRUPTED || number == NOTHING_NOW) {
      return -1;
    }
    throw new DeviceTrouble(what + " " + path, number);
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
