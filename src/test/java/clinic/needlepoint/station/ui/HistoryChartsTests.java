package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.station.DockChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F087")
class HistoryChartsTests {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Pattern RECT =
      Pattern.compile(
          "<rect x=\"([0-9.]+)\" y=\"[0-9.]+\" width=\"([0-9.]+)\".*?fill=\"([^\"]+)\"");

  /** Full at noon, off from six to midnight, full again: 245 of the 980 units are unknown. */
  @Test
  @Tag("F085")
  void drawsAGapOfADockAsUnknown() {
    String svg =
        HistoryCharts.dock(
            List.of(
                new DockChange("charging", "full", NOW.minusSeconds(24 * 3_600)),
                new DockChange("unknown", "unknown", NOW.minusSeconds(18 * 3_600)),
                new DockChange("unknown", "full", NOW.minusSeconds(12 * 3_600))),
            NOW,
            ZoneOffset.UTC);
    assertThat(rects(svg))
        .containsExactly(
            "10.0 245.0 #CFE5D3", "255.0 245.0 var(--np-unk-tint,#E6E7E8)", "500.0 490.0 #CFE5D3");
  }

  @Test
  @Tag("F085")
  void drawsNoLevelForADayThatNobodyWatched() {
    TreeMap<LocalDate, Integer> levels = new TreeMap<>();
    LocalDate day = LocalDate.of(2026, 11, 18);
    levels.put(day, 2);
    levels.put(day.plusDays(1), 2);
    levels.put(day.plusDays(2), 5);
    String svg = HistoryCharts.bin(levels, Set.of(day.plusDays(1)));
    assertThat(svg).containsSubsequence(">2</text>", ">?</text>", ">5</text>");
    assertThat(rects(svg).stream().map(rect -> rect.substring(rect.lastIndexOf(' ') + 1)))
        .containsExactly("#F0C9A9", "var(--np-unk-tint,#E6E7E8)", "#F0C9A9");
  }

  private static List<String> rects(String svg) {
    return RECT.matcher(svg)
        .results()
        .map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3))
        .toList();
  }
}
