package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The dates of HIBC labels (ANSI/HIBC 2.6, appendix E). An hour is checked, but a device is good
 * through the end of its day; month and year alone mean the last day of the month.
 */
final class HibcDate {
  private static final int HOURS = 24;
  private static final int JULIAN = 5;

  private final String raw;
  private final Year reference;
  private @Nullable LocalDate day;
  private int end;

  HibcDate(String raw, Year reference) {
    this.raw = raw;
    this.reference = reference;
  }

  /** What the last reading found; null when it says that there is none. */
  @Nullable LocalDate day() {
    return day;
  }

  /** The character after it. */
  int end() {
    return end;
  }

  /** 0 or 1 opens MMYY itself; 2 to 6 say which form follows, 7 that none does. */
  @Nullable Fault readFlagged(int at, int to) {
    char flag = at < to ? raw.charAt(at) : ' ';
    int form = at + 1;
    return switch (flag) {
      case '0', '1' -> readMonth(at, to);
      case '2' -> readDay(form, to, 6, form + 4, form);
      case '3' -> readDay(form, to, 6, form, form + 2);
      case '4' -> readDay(form, to, 8, form, form + 2);
      case '5' -> readJulian(form, to);
      case '6' -> readJulianHour(form, to);
      case '7' -> none(form);
      default -> new Fault(ReasonCode.HIBC_FORM, at);
    };
  }

  /** YYJJJ: year and day of the year. */
  @Nullable Fault readJulian(int from, int to) {
    Fault fault = digits(from, to, JULIAN);
    if (fault != null) {
      return fault;
    }
    Year year = year(from);
    int dayOfYear = Characters.number(raw, from + 2, from + JULIAN);
    if (dayOfYear < 1 || dayOfYear > year.length()) {
      return new Fault(ReasonCode.INVALID_DAY, from + 2);
    }
    day = year.atDay(dayOfYear);
    return null;
  }

  /** YYYYMMDD, which must fill the range. */
  @Nullable Fault readLong(int from, int to) {
    Fault fault = digits(from, to, 8);
    return fault != null ? fault : day(Characters.number(raw, from, from + 4), from + 4);
  }

  private @Nullable Fault readMonth(int from, int to) {
    Fault fault = digits(from, to, 4);
    if (fault != null) {
      return fault;
    }
    int month = Characters.pair(raw, from);
    if (month < 1 || month > 12) {
      return new Fault(ReasonCode.INVALID_MONTH, from);
    }
    day = YearMonth.of(year(from + 2).getValue(), month).atEndOfMonth();
    return null;
  }

  private @Nullable Fault readDay(int from, int to, int length, int yearAt, int monthAt) {
    Fault fault = digits(from, to, length);
    if (fault == null) {
      fault = day(year(yearAt).getValue(), monthAt);
    }
    return fault == null && length == 8 ? hour(from + 6) : fault;
  }

  private @Nullable Fault readJulianHour(int from, int to) {
    Fault fault = digits(from, to, JULIAN + 2);
    if (fault == null) {
      fault = readJulian(from, to);
      end = from + JULIAN + 2;
    }
    return fault != null ? fault : hour(from + JULIAN);
  }

  private @Nullable Fault none(int after) {
    day = null;
    end = after;
    return null;
  }

  private @Nullable Fault day(int year, int monthAt) {
    Fault fault = Dates.checkDay(raw, monthAt, year, 1);
    if (fault == null) {
      day = LocalDate.of(year, Characters.pair(raw, monthAt), Characters.pair(raw, monthAt + 2));
    }
    return fault;
  }

  private @Nullable Fault hour(int at) {
    return Characters.pair(raw, at) < HOURS ? null : new Fault(ReasonCode.INVALID_TIME, at);
  }

  private Year year(int at) {
    return Year.of(Dates.year(Characters.pair(raw, at), reference));
  }

  private @Nullable Fault digits(int from, int to, int length) {
    end = from + length;
    if (end > to) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, to);
    }
    return Charset.DIGITS.check(raw, from, end);
  }
}
