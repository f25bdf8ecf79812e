package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Days of use, on random calendars; each test name carries its seed. */
@Tag("F077")
class LineUseTests {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LineName DOCK = LineName.dock(1, "presence");
  private static final int LIMIT = 30;

  static LongStream seeds() {
    return new Random(77).longs(50);
  }

  /** The clinic is closed now and then, for up to a year: those days count for nothing. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsALineAfterSoManyDaysOfUseAndNeverByDaysWithout(long seed) {
    Random random = new Random(seed);
    Set<LocalDate> used = new TreeSet<>();
    LocalDate today = FIRST;
    while (used.size() < LIMIT) {
      assertThat(drawer(used).stuck(LIMIT, today)).isEmpty();
      today = today.plusDays(random.nextInt(10) == 0 ? 1 + random.nextInt(365) : 1);
      used.add(today);
    }
    assertThat(drawer(used).stuck(LIMIT, today)).as("the day is not over").isEmpty();
    assertThat(drawer(used).stuck(LIMIT, today.plusDays(1)))
        .containsExactly(LineName.DRAWER_CLOSED);
    assertThat(drawer(used).stuck(LIMIT + 1, today.plusYears(1))).isEmpty();
  }

  /** A line that changes on some day of use now and then is never found. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsNoLineThatStillChanges(long seed) {
    Random random = new Random(seed);
    Set<LocalDate> used = new TreeSet<>();
    LocalDate changed = FIRST;
    int since = 0;
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(2)); day = day.plusDays(1)) {
      if (random.nextInt(3) > 0) {
        used.add(day);
        since++;
      }
      if (since == LIMIT - 1 || random.nextInt(40) == 0) {
        changed = day;
        since = 0;
      }
      assertThat(
              new LineUse(Map.of(LineName.slot(3), changed), used, Map.of())
                  .stuck(LIMIT, day.plusDays(1)))
          .isEmpty();
    }
  }

  @Test
  void countsForADockOnlyTheDaysOnWhichItsOwnPenWasTaken() {
    Set<LocalDate> days = new TreeSet<>();
    FIRST.plusDays(1).datesUntil(FIRST.plusDays(1L + LIMIT)).forEach(days::add);
    LocalDate today = FIRST.plusYears(1);
    Map<LineName, LocalDate> changed = Map.of(DOCK, FIRST);
    assertThat(new LineUse(changed, days, Map.of(2, days)).stuck(LIMIT, today)).isEmpty();
    assertThat(new LineUse(changed, new TreeSet<>(), Map.of(1, days)).stuck(LIMIT, today))
        .containsExactly(DOCK);
  }

  private static LineUse drawer(Set<LocalDate> used) {
    return new LineUse(Map.of(LineName.DRAWER_CLOSED, FIRST), used, Map.of());
  }
}
