package clinic.needlepoint.udi;

import java.time.LocalDate;

/**
 * The last day on which a device may be used: it is good through the end of that day in the
 * clinic's time zone.
 */
public record ExpirationDate(LocalDate lastDay) implements Comparable<ExpirationDate> {

  /**
   * True from the day after the last day on. The day handed in is the clinic's, in its own zone.
   */
  public boolean hasPassedOn(LocalDate today) {
    return today.isAfter(lastDay);
  }

  @Override
  public int compareTo(ExpirationDate other) {
    return lastDay.compareTo(other.lastDay);
  }

  /** ISO 8601, as in the log and in exports. */
  @Override
  public String toString() {
    return lastDay.toString();
  }
}
