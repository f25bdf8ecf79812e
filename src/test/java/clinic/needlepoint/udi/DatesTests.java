package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.GTIN;
import static clinic.needlepoint.udi.Scans.accepted;
import static clinic.needlepoint.udi.Scans.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTests {
  private static final String EXPIRING = "]d201" + GTIN + "17";

  /**
   * 130200 and 160200: GS1 General Specifications, AI (17); the others from gs1-syntax-dictionary
   * lint_yymmd0.
   */
  @Tag("F055")
  @ParameterizedTest
  @CsvSource({
    "130200,2013-02-28",
    "160200,2016-02-29",
    "200600,2020-06-30",
    "200229,2020-02-29",
    "000229,2000-02-29",
    "271231,2027-12-31"
  })
  void readsDayZeroAsLastDayOfMonth(String digits, LocalDate day) {
    assertThat(accepted(EXPIRING + digits).udi().expires()).isEqualTo(new ExpirationDate(day));
  }

  @ParameterizedTest
  @CsvSource({"210229,INVALID_DAY,26", "201310,INVALID_MONTH,24", "200431,INVALID_DAY,26"})
  void refusesDayThatIsNone(String digits, ReasonCode reason, int position) {
    assertRejected(EXPIRING + digits, reason, position);
  }

  /**
   * GS1 General Specifications 7.12: 51 or more ahead is the last century, 50 or more back the
   * next.
   */
  @ParameterizedTest
  @CsvSource({
    "26,2026,2026",
    "76,2026,2076",
    "77,2026,1977",
    "99,2026,1999",
    "00,2026,2000",
    "00,2050,2100",
    "01,2050,2001",
    "49,2099,2149",
    "50,2099,2050",
    "99,2000,1999",
    "50,2000,2050"
  })
  void findsCenturyNearReferenceYear(int twoDigits, int reference, int year) {
    assertThat(Dates.year(twoDigits, Year.of(reference))).isEqualTo(year);
  }

  @Tag("F055")
  @Test
  void holdsThroughEndOfLastDay() {
    ExpirationDate expires = new ExpirationDate(LocalDate.of(2027, 2, 28));

    assertThat(expires.hasPassedOn(LocalDate.of(2027, 2, 28))).isFalse();
    assertThat(expires.hasPassedOn(LocalDate.of(2027, 3, 1))).isTrue();
    assertThat(expires).hasToString("2027-02-28");
  }
}
