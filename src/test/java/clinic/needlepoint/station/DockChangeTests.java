package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
