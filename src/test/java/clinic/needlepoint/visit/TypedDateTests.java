package clinic.needlepoint.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypedDateTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static TypedDate typed(String year, String month, String day) {
    return TypedDate.of(year, month, day, TODAY);
  }

  @Test
  void takesADayOfTheCalendar() {
    assertThat(typed("1990", "03", "27"))
        .isEqualTo(new TypedDate.Possible(new DateOfBirth(LocalDate.of(1990, 3, 27))));
    assertThat(typed("1992", "2", "29")).isInstanceOf(TypedDate.Possible.class);
    assertThat(typed("1900", "1", "1")).isInstanceOf(TypedDate.Possible.class);
    assertThat(typed("2026", "11", "20")).isInstanceOf(TypedDate.Possible.class);
  }

  @Test
  void saysWhichPartIsImpossible() {
    assertThat(typed("1990", "02", "31")).isEqualTo(new TypedDate.NoSuchDay(31, 2, 1990));
    assertThat(typed("1991", "02", "29")).isEqualTo(new TypedDate.NoSuchDay(29, 2, 1991));
    assertThat(typed("1990", "04", "00")).isEqualTo(new TypedDate.NoSuchDay(0, 4, 1990));
    assertThat(typed("1990", "13", "01")).isEqualTo(new TypedDate.NoSuchMonth(13));
    assertThat(typed("1990", "00", "01")).isEqualTo(new TypedDate.NoSuchMonth(0));
    assertThat(typed("2026", "11", "21")).isEqualTo(new TypedDate.InFuture());
    assertThat(typed("1899", "12", "31")).isEqualTo(new TypedDate.TooLongAgo());
    assertThat(typed("0000", "12", "31")).isEqualTo(new TypedDate.TooLongAgo());
  }

  @Test
  void waitsForAllDigits() {
    assertThat(typed("199", "03", "27")).isEqualTo(new TypedDate.Incomplete());
    assertThat(typed("1990", "", "27")).isEqualTo(new TypedDate.Incomplete());
    assertThat(typed("19x0", "03", "27")).isEqualTo(new TypedDate.Incomplete());
    assertThat(typed("19900", "03", "27")).isEqualTo(new TypedDate.Incomplete());
  }
}
