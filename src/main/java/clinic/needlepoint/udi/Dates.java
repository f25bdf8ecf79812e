package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates and times as digits; the two-digit year follows GS1 General Specifications 7.12. */
final class Dates {
  private static final int CENTURY = 100;
  private static final int MONTHS = 12;

  private Dates() {}

  /**
   * The year a two-digit one means, seen from the reference year: at most 50 years ahead and 49
   * back.
   */
  static int year(int twoDigits, Year reference) {
    int inCentury = Math.floorMod(reference.getValue(), CENTURY);
    int century = reference.getValue() - inCentury;
    int ahead = twoDigits - inCentury;
    if (ahead >= 51) {
      return century - CENTURY + twoDigits;
    }
    return ahead <= -50 ? century + CENTURY + twoDigits : century + twoDigits;
  }

  /** YYMMDD; day 00 is the last day of its month. */
  static @Nullable Fault checkDateOrMonth(String text, int from, Year reference) {
    return checkDay(text, from + 2, year(Characters.pair(text, from), reference), 0);
  }

  /** YYMMDD. */
  static @Nullable Fault checkDate(String text, int from, Year reference) {
    return checkDay(text, from + 2, year(Characters.pair(text, from), reference), 1);
  }

  /** YYYYMMDD. */
  static @Nullable Fault checkLongDate(String text, int from) {
    return checkDay(text, from + 4, Characters.number(text, from, from + 4), 1);
  }

  /** HHMM. */
  static @Nullable Fault checkTime(String text, int from) {
    Fault hour = checkHour(text, from);
    return hour != null ? hour : checkSixty(text, from + 2);
  }

  static @Nullable Fault checkHour(String text, int from) {
    return Characters.pair(text, from) < 24 ? null : new Fault(ReasonCode.INVALID_TIME, from);
  }

  /** Minutes or seconds. */
  static @Nullable Fault checkSixty(String text, int from) {
    return Characters.pair(text, from) < 60 ? null : new Fault(ReasonCode.INVALID_TIME, from);
  }

  /** Month and day from {@code at} on, in this year. */
  static @Nullable Fault checkDay(String text, int at, int year, int firstDay) {
    int month = Characters.pair(text, at);
    if (month < 1 || month > MONTHS) {
      return new Fault(ReasonCode.INVALID_MONTH, at);
    }
    int day = Characters.pair(text, at + 2);
    boolean exists = day >= firstDay && day <= lengthOfMonth(year, month);
    return exists ? null : new Fault(ReasonCode.INVALID_DAY, at + 2);
  }

  /** The day of a checked YYMMDD. */
  static LocalDate day(String text, int from, Year reference) {
    int year = year(Characters.pair(text, from), reference);
    int month = Characters.pair(text, from + 2);
    int day = Characters.pair(text, from + 4);
    return LocalDate.of(year, month, day == 0 ? lengthOfMonth(year, month) : day);
  }

  private static int lengthOfMonth(int year, int month) {
    return switch (month) {
      case 2 -> YearMonth.of(year, month).lengthOfMonth();
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }
}
