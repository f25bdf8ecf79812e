package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Six-digit GS1 dates, YYMMDD (GS1 General Specifications 7.12). */
final class Gs1Date {
  private Gs1Date() {}

  /**
   * The year a two-digit one means, seen from the reference year: at most 50 years ahead and 49
   * back.
   */
  static int year(int twoDigits, Year reference) {
    int century = reference.getValue() - Math.floorMod(reference.getValue(), 100);
    int ahead = twoDigits - Math.floorMod(reference.getValue(), 100);
    if (ahead >= 51) {
      return century - 100 + twoDigits;
    }
    return ahead <= -50 ? century + 100 + twoDigits : century + twoDigits;
  }

  /** The day of a checked date; day 00 is the last day of its month. */
  static LocalDate day(CharSequence digits, Year reference) {
    YearMonth month = month(digits, reference);
    int day = pair(digits, 4);
    return day == 0 ? month.atEndOfMonth() : month.atDay(day);
  }

  static boolean hasMonth(CharSequence digits) {
    int month = pair(digits, 2);
    return month >= 1 && month <= 12;
  }

  static boolean hasDay(CharSequence digits, Year reference, boolean zeroAllowed) {
    int day = pair(digits, 4);
    return day == 0 ? zeroAllowed : month(digits, reference).isValidDay(day);
  }

  static int pair(CharSequence digits, int at) {
    return (digits.charAt(at) - '0') * 10 + (digits.charAt(at + 1) - '0');
  }

  private static YearMonth month(CharSequence digits, Year reference) {
    return YearMonth.of(year(pair(digits, 0), reference), pair(digits, 2));
  }
}
