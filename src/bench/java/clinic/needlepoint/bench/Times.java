package clinic.needlepoint.bench;

import java.util.Arrays;
import java.util.List;

/** How long each of some operations took, in nanoseconds, sorted. */
record Times(long[] nanos) {
  Times {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  static Times all(List<Times> parts) {
    return new Times(parts.stream().flatMapToLong(part -> Arrays.stream(part.nanos)).toArray());
  }

  /**
   * The smallest time that so many percent of the operations did not exceed, in nanoseconds.
   *
   * @param percent above 0 and at most 100
   */
  double percentile(int percent) {
    return nanos[(int) Math.ceil(nanos.length * (percent / 100.0)) - 1];
  }

  double micros(int percent) {
    return percentile(percent) / 1e3;
  }

  double millis(int percent) {
    return percentile(percent) / 1e6;
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
