package clinic.needlepoint.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks the Linux kernel: clock_gettime(2) for boot time, adjtimex(2) for the clock's state. */
@Component
class KernelTimekeeper implements Timekeeper {
  private static final int CLOCK_BOOTTIME = 7;

  /** What adjtimex(2) returns while the clock is not in step (TIME_ERROR). */
  private static final int NOT_SYNCHRONISED = 5;

  /**
   * More than sizeof(struct timex), 208 bytes on 64-bit Linux; zeroed, it asks and sets nothing.
   */
  private static final int TIMEX_BYTES = 256;

  private final MethodHandle clockGettime =
      handle(
          "clock_gettime",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  private final MethodHandle adjtimex =
      handle("adjtimex", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  private final String boot = bootId();
  private final boolean batteryClock = Files.exists(Path.of("/sys/class/rtc/rtc0"));
  private final Clock clock;

  KernelTimekeeper(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Stamp now() {
    return new Stamp(clock.instant(), bootMillis(), boot, state());
  }

  private long bootMillis() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
      int _ = (int) clockGettime.invokeExact(CLOCK_BOOTTIME, time);
      long seconds = time.getAtIndex(ValueLayout.JAVA_LONG, 0);
      return seconds * 1_000 + time.getAtIndex(ValueLayout.JAVA_LONG, 1) / 1_000_000;
    } catch (Throwable e) {
      throw new IllegalStateException("The kernel did not tell the time since boot.", e);
    }
  }

  private ClockState state() {
    try (Arena arena = Arena.ofConfined()) {
      int answer = (int) adjtimex.invokeExact(arena.allocate(TIMEX_BYTES, 8));
      if (answer >= 0 && answer != NOT_SYNCHRONISED) {
        return ClockState.NTP;
      }
    } catch (Throwable e) {
      throw new IllegalStateException("The kernel did not tell the state of its clock.", e);
    }
    return batteryClock ? ClockState.RTC : ClockState.FREE;
  }

  /** Calling the C library is what this class is for; the jar's manifest enables it. */
  @SuppressWarnings("restricted")
  private static MethodHandle handle(String name, FunctionDescriptor shape) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
  }

  private static String bootId() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The kernel did not tell its boot id.", e);
    }
  }
}
