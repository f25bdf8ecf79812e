package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WhenTests {
  private static final Instant MORNING = Instant.parse("2026-11-20T15:52:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Locale SPANISH = Locale.of("es");

  @Test
  void writesADateWithTheMonthInLetters() {
    assertThat(When.day(LocalDate.of(2026, 11, 20), Locale.ENGLISH)).isEqualTo("20 Nov 2026");
    assertThat(When.day(LocalDate.of(2026, 11, 20), SPANISH)).isEqualTo("20 nov 2026");
  }

  @Test
  @Tag("F044")
  void writesADateAsEachLanguageDoesInDigitsFromZeroToNine() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    assertThat(Messages.LANGUAGES.stream().map(language -> When.day(day, language)))
        .containsExactly(
            "20 Nov 2026", "20 nov 2026", "20. Nov. 2026", "20 nov. 2026", "20 نوفمبر 2026");
    assertThat(
            Messages.LANGUAGES.stream()
                .map(language -> When.dayAndTime(MORNING, NEW_YORK, language)))
        .containsExactly(
            "Fri 20 Nov, 10:52",
            "vie 20 nov, 10:52",
            "Fr. 20. Nov., 10:52",
            "ven. 20 nov., 10:52",
            "الجمعة 20 نوفمبر، 10:52");
    assertThat(Messages.LANGUAGES.stream().map(language -> When.weekday(day, language)))
        .contains("Fr. 20. Nov. 2026", "الجمعة 20 نوفمبر 2026");
  }

  @Test
  @Tag("F031")
  void namesTheZoneByItsOffsetWhichIsShortInEachLanguage() {
    assertThat(
            Messages.LANGUAGES.stream()
                .map(language -> When.fullDayTimeAndZone(MORNING, NEW_YORK, language)))
        .containsExactly(
            "20 Nov 2026, 10:52 GMT-5",
            "20 nov 2026, 10:52 GMT-5",
            "20. Nov. 2026, 10:52 GMT-5",
            "20 nov. 2026, 10:52 UTC-5",
            "20 نوفمبر 2026، 10:52 غرينتش-5");
    assertThat(
            When.fullDayTimeAndZone(
                Instant.parse("2026-07-20T15:52:00Z"), NEW_YORK, Locale.ENGLISH))
        .isEqualTo("20 Jul 2026, 11:52 GMT-4");
  }

  @Test
  void writesTimesAsTheyAreAtTheClinic() {
    assertThat(When.time(MORNING, NEW_YORK, Locale.ENGLISH)).isEqualTo("10:52");
    assertThat(When.dayAndTime(MORNING, NEW_YORK, Locale.ENGLISH)).isEqualTo("Fri 20 Nov, 10:52");
    assertThat(When.dayAndTime(MORNING, NEW_YORK, SPANISH)).isEqualTo("vie 20 nov, 10:52");
    assertThat(When.day(Instant.parse("2026-11-21T02:00:00Z"), NEW_YORK, Locale.ENGLISH))
        .isEqualTo("20 Nov 2026");
  }

  @Test
  void ordersADateAsTheReaderWritesIt() {
    assertThat(When.order(Locale.ENGLISH))
        .containsExactly(When.DatePart.MONTH, When.DatePart.DAY, When.DatePart.YEAR);
    for (Locale dayFirst : Messages.LANGUAGES.subList(1, 5)) {
      assertThat(When.order(dayFirst))
          .containsExactly(When.DatePart.DAY, When.DatePart.MONTH, When.DatePart.YEAR);
    }
    assertThat(When.order(SPANISH))
        .containsExactly(When.DatePart.DAY, When.DatePart.MONTH, When.DatePart.YEAR);
  }
}
