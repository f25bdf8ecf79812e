package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F087")
class DockChangeTests {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private static DockChange change(int minutes, String before, String word) {
    return new DockChange(before, word, at(minutes));
  }

  private static Instant at(int minutes) {
    return START.plusSeconds(60L * minutes);
  }

  @Test
  @Tag("F085")
  void knowsNothingFromTheBeginningOfAGapToTheNextChange() {
    List<DockChange> seen =
        List.of(
            change(-10, "empty", "charging"),
            change(30, "charging", "full"),
            change(200, "unknown", "full"));
    List<StationGap> gaps =
        List.of(
            new StationGap(at(-30), at(-20)), // before all that is asked for
            new StationGap(at(30), at(199)), // the last that was seen is where it begins
            new StationGap(at(220), at(230)));
    List<DockChange> known = DockChange.withGaps(seen, gaps);
    assertThat(known)
        .containsExactly(
            seen.get(0),
            seen.get(1),
            change(30, "unknown", "unknown"),
            seen.get(2),
            change(220, "unknown", "unknown"));
    assertThat(DockChange.chargesBegun(known, at(-60))).isEqualTo(1);
    assertThat(DockChange.withGaps(List.of(), gaps)).isEmpty();
  }

  @Test
  @Tag("F085")
  void knowsTheDaysInWhichNobodyWatchedAtAll() {
    ZoneId zone = ZoneId.of("America/New_York");
    LocalDate first = LocalDate.of(2026, 11, 1); // of 25 hours
    List<StationGap> gaps =
        List.of(
            new StationGap(
                Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-11-03T04:59:59Z")),
            new StationGap(at(600), at(60)));
    assertThat(StationGap.wholeDays(gaps, first, first.plusDays(30), zone)).containsExactly(first);
  }

  @Test
  void countsTheChargesThatWereSeenToBegin() {
    List<DockChange> day =
        List.of(
            change(-10, "full", "empty"),
            change(-5, "empty", "charging"), // before the time that is asked for
            change(20, "charging", "fault.blinks"),
            change(21, "fault.blinks", "charging"), // the same one goes on
            change(60, "charging", "empty"),
            change(90, "empty", "charging"),
            change(150, "unknown", "charging"), // after a start nobody knows when it began
            change(180, "charging", "full"));
    assertThat(DockChange.chargesBegun(day, START)).isEqualTo(1);
    assertThat(DockChange.chargesBegun(day, at(-60))).isEqualTo(2);
    assertThat(DockChange.chargesBegun(List.of(), START)).isZero();
  }
}
