package clinic.needlepoint.visit;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the digits typed for a date of birth mean. Anything but {@link Possible} is a slip of the
 * finger, told at once: no look-up happens and nothing counts as a miss.
 */
public sealed interface TypedDate {
  /** A day on which somebody alive can have been born. */
  record Possible(DateOfBirth birth) implements TypedDate {}

  /** A part has no digits yet, or the year has fewer than four. */
  record Incomplete() implements TypedDate {}

  /** The calendar has no such month. */
  record NoSuchMonth(int month) implements TypedDate {}

  /** The calendar has no such day in that month of that year. */
  record NoSuchDay(int day, int month, int year) implements TypedDate {}

  record InFuture() implements TypedDate {}

  /** Before 1900. */
  record TooLongAgo() implements TypedDate {}

  /**
   * Reads the typed digits.
   *
   * @param year four digits
   * @param month one or two digits
   * @param day one or two digits
   * @param today in the clinic's zone
   */
  static TypedDate of(String year, String month, String day, LocalDate today) {
    if (!year.matches("[0-9]{4}") || !month.matches("[0-9]{1,2}") || !day.matches("[0-9]{1,2}")) {
      return new Incomplete();
    }
    return of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day), today);
  }

  private static TypedDate of(int year, int month, int day, LocalDate today) {
    if (month < 1 || month > 12) {
      return new NoSuchMonth(month);
    }
    if (year < DateOfBirth.EARLIEST_YEAR) {
      return new TooLongAgo();
    }
    if (!YearMonth.of(year, month).isValidDay(day)) {
      return new NoSuchDay(day, month, year);
    }
    LocalDate date = LocalDate.of(year, month, day);
    return date.isAfter(today) ? new InFuture() : new Possible(new DateOfBirth(date));
  }
}
