package clinic.needlepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.operations.DaysDue.ClockTrust;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F098")
class DaysDueTests {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
  private static final Optional<LocalDate> BOOT = Optional.empty();

  @ParameterizedTest
  @EnumSource(ClockTrust.class)
  void nothingIsDueTwice(ClockTrust trust) {
    assertThat(DaysDue.of(LAST, LAST, trust, BOOT)).isEmpty();
  }

  @Test
  void makesUpTheDaysOfALongWeekendWithAnyClock() {
    assertThat(DaysDue.of(LAST, LAST.plusDays(3), ClockTrust.FREE, BOOT))
        .containsExactly(LAST.plusDays(1), LAST.plusDays(2), LAST.plusDays(3));
  }

  @Test
  void waitsForSomebodyToVouchWhenAFreeClockIsAWeekAhead() {
    assertThat(DaysDue.of(LAST, LAST.plusDays(8), ClockTrust.FREE, BOOT)).isEmpty();
    assertThat(DaysDue.of(LAST, LAST.plusDays(8), ClockTrust.SURE, BOOT)).hasSize(8);
  }

  @Test
  void closesNothingByAFreeClockThatWasSet() {
    assertThat(DaysDue.of(LAST, LAST.plusDays(1), ClockTrust.NONE, BOOT)).isEmpty();
  }

  @Test
  void aClockIn2099WritesAtMostOneDay() {
    LocalDate far = LocalDate.of(2099, 1, 1);
    assertThat(DaysDue.of(LAST, far, ClockTrust.FREE, BOOT)).isEmpty();
    assertThat(DaysDue.of(LAST, far, ClockTrust.NONE, BOOT)).isEmpty();
    assertThat(DaysDue.of(LAST, far, ClockTrust.BATTERY, BOOT)).isEmpty();
    assertThat(DaysDue.of(LAST, far, ClockTrust.SURE, BOOT)).containsExactly(far);
  }

  @Test
  void goesOnAfterAWrongClockClosedADayFarAhead() {
    LocalDate wrong = LocalDate.of(2099, 1, 1);
    assertThat(DaysDue.of(wrong, LAST, ClockTrust.SURE, BOOT)).containsExactly(LAST);
    assertThat(DaysDue.of(wrong, LAST, ClockTrust.BATTERY, BOOT)).containsExactly(LAST);
    assertThat(DaysDue.of(wrong, LAST, ClockTrust.FREE, BOOT)).isEmpty();
  }

  @Test
  void aClockIn1970ClosesNothing() {
    assertThat(DaysDue.of(LAST, LocalDate.of(1969, 12, 31), ClockTrust.FREE, BOOT)).isEmpty();
  }
}
