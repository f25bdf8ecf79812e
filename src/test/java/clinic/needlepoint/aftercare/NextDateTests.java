package clinic.needlepoint.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.aftercare.NextDate.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F070")
class NextDateTests {
  private static final LocalDate TREATED = LocalDate.of(2026, 11, 20);
  private static final NextDate SHIPPED = new NextDate(3, 6, 6);

  @ParameterizedTest
  @CsvSource({
    "20, TOO_SOON",
    "21, SOON",
    "41, SOON",
    "42, FITS",
    "56, FITS",
    "400, FITS",
    "0, TOO_SOON",
    "-1, TOO_SOON"
  })
  void saysOfEachDayWhatTheSourcesSay(int days, Verdict verdict) {
    assertThat(SHIPPED.of(TREATED, TREATED.plusDays(days))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"3, 6, 6", "3, 6, 4", "3, 3, 4", "8, 6, 4", "3, 12, 3"})
  void neverWarnsOfWhatItSuggests(int minimum, int warning, int usual) {
    NextDate rule = new NextDate(minimum, warning, usual);
    assertThat(rule.of(TREATED, rule.suggested(TREATED))).isEqualTo(Verdict.FITS);
  }

  @Test
  void suggestsTheSameDayOfTheWeek() {
    assertThat(SHIPPED.suggested(TREATED))
        .isEqualTo("2027-01-01")
        .satisfies(day -> assertThat(day.getDayOfWeek()).isEqualTo(TREATED.getDayOfWeek()));
  }
}
