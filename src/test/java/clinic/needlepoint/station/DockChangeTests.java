package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F087")
class DockChangeTests {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private static DockChange change(int minutes, String word) {
    return new DockChange(word, at(minutes));
  }

  private static Instant at(int minutes) {
    return START.plusSeconds(60L * minutes);
  }

  @Test
  void knowsNothingFromTheBeginningOfAGapToTheNextChange() {
    List<DockChange> seen = List.of(change(-10, "charging"), change(200, "full"));
    assertThat(DockChange.withGaps(seen, List.of(at(30), at(220))))
        .containsExactly(
            change(-10, "charging"),
            change(30, "unknown"),
            change(200, "full"),
            change(220, "unknown"));
  }

  @Test
  void countsTheChargesThatWereSeenToBegin() {
    List<DockChange> day =
        List.of(
            change(-10, "empty"),
            change(-5, "charging"), // before the time that is asked for
            change(20, "fault.blinks"),
            change(21, "charging"), // the same one goes on
            change(60, "empty"),
            change(90, "charging"),
            change(120, "unknown"),
            change(150, "charging"), // nobody knows when it began
            change(180, "full"));
    assertThat(DockChange.chargesBegun(day, START)).isEqualTo(1);
    assertThat(DockChange.chargesBegun(day, at(-60))).isEqualTo(2);
    assertThat(DockChange.chargesBegun(List.of(), START)).isZero();
  }
}
