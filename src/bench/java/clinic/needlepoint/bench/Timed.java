package clinic.needlepoint.bench;

import java.util.List;

/**
 * Some operations: how long each took, and what they cost the processor.
 *
 * @param times from start to end of each, waiting for the disk and for a busy machine included
 * @param cpuNanos on the processor, of all of them; it says little of how busy the machine was
 */
record Timed(Times times, long cpuNanos) {
  static Timed all(List<Timed> parts) {
    return new Timed(
        Times.all(parts.stream().map(Timed::times).toList()),
        parts.stream().mapToLong(Timed::cpuNanos).sum());
  }

  double p50() {
    return times.percentile(50);
  }

  /** Microseconds on the processor for one operation. */
  double cpuMicros() {
    return cpuNanos / 1e3 / times.nanos().length;
  }

  @Override
  public String toString() {
    return "%.0f (%.0f, cpu %.0f)".formatted(times.micros(50), times.micros(99), cpuMicros());
  }
}
