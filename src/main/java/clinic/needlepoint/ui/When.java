package clinic.needlepoint.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Dates and times as people read them here: "20 Nov 2026", "Fri 20 Nov, 10:52", "11:06"; in German
 * "20. Nov. 2026", in Arabic "الجمعة 20 نوفمبر، 10:52". Digits are 0 to 9 in every language, as the
 * keys show them and as the JDK has them for {@code ar}.
 */
public final class When {
  /** The parts of a date as a person types them. */
  public enum DatePart {
    MONTH("M"),
    DAY("d"),
    YEAR("y");

    private final String letter;

    DatePart(String letter) {
      this.letter = letter;
    }
  }

  private When() {}

  /** "20 Nov 2026". */
  public static String day(LocalDate date, Locale locale) {
    return format(dayOf(locale) + " MMM uuuu", date, locale);
  }

  /** "20 Nov 2026", the day this instant falls on in the zone. */
  public static String day(Instant instant, ZoneId zone, Locale locale) {
    return day(instant.atZone(zone).toLocalDate(), locale);
  }

  /** "Fri 20 Nov 2026". */
  public static String weekday(LocalDate date, Locale locale) {
    return format("EEE " + dayOf(locale) + " MMM uuuu", date, locale);
  }

  /** "Fri 20 Nov, 10:52". */
  public static String dayAndTime(ZonedDateTime time, Locale locale) {
    return format("EEE " + dayOf(locale) + " MMM" + comma(locale) + " HH:mm", time, locale);
  }

  /** "Fri 20 Nov, 10:52", in the zone. */
  public static String dayAndTime(Instant instant, ZoneId zone, Locale locale) {
    return dayAndTime(instant.atZone(zone), locale);
  }

  /** "20 Nov 2026, 10:52", in the zone: for records that outlive the year. */
  public static String fullDayAndTime(Instant instant, ZoneId zone, Locale locale) {
    return format(
        dayOf(locale) + " MMM uuuu" + comma(locale) + " HH:mm", instant.atZone(zone), locale);
  }

  /** "20 Nov 2026, 10:52 GMT-8": the zone by its offset, which is short in every language. */
  public static String fullDayTimeAndZone(Instant instant, ZoneId zone, Locale locale) {
    return fullDayAndTime(instant, zone, locale) + format(" O", instant.atZone(zone), locale);
  }

  /** "11:06", in the zone. */
  public static String time(Instant instant, ZoneId zone, Locale locale) {
    return format("HH:mm", instant.atZone(zone), locale);
  }

  /** The order in which people of this locale write a date. */
  public static List<DatePart> order(Locale locale) {
    var pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return Stream.of(DatePart.values())
        .sorted(Comparator.comparingInt(part -> pattern.indexOf(part.letter)))
        .toList();
  }

  /** A day of the month is an ordinal in German: "20.". */
  private static String dayOf(Locale locale) {
    return locale.getLanguage().equals("de") ? "d." : "d";
  }

  private static String comma(Locale locale) {
    return locale.getLanguage().equals("ar") ? "،" : ",";
  }

  private static String format(String pattern, TemporalAccessor time, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(time);
  }
}
