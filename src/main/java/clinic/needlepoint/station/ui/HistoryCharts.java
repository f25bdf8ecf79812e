package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.DockChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

/** What was, as inline SVG. Every text in it is a number of ours. */
final class HistoryCharts {
  private static final int WIDTH = 1_000;
  private static final int BAR_HEIGHT = 200;
  private static final int LEFT = 10;
  private static final int HOURS = 24;
  private static final double UNKNOWN_HEIGHT = 6;

  private HistoryCharts() {}

  /**
   * A bar for each day, as high as the bin was full at its end, with the number above it.
   *
   * @param unwatched days of which nobody knows that
   */
  static String bin(SortedMap<LocalDate, Integer> levels, Set<LocalDate> unwatched) {
    int most = Math.max(1, levels.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    double step = (WIDTH - 2.0 * LEFT) / Math.max(1, levels.size());
    StringBuilder svg = new StringBuilder(open(BAR_HEIGHT + 70));
    int index = 0;
    for (var day : levels.entrySet()) {
      boolean known = !unwatched.contains(day.getKey());
      double height = known ? BAR_HEIGHT * day.getValue() / (double) most : UNKNOWN_HEIGHT;
      double x = LEFT + index++ * step;
      double y = 30 + BAR_HEIGHT - height;
      svg.append(
              known
                  ? rect(x + 6, y, step - 12, Math.max(height, 2), "#F0C9A9", "#8C3F20")
                  : unknown(x + 6, y, step - 12))
          .append(text(x + step / 2, y - 8, known ? String.valueOf(day.getValue()) : "?"))
          .append(text(x + step / 2, BAR_HEIGHT + 58, day.getKey().getDayOfMonth() + "."));
    }
    return svg.append("</svg>").toString();
  }

  /** A band over the last 24 hours: charging high, full higher, a fault dark, unknown grey. */
  static String dock(List<DockChange> changes, Instant now, ZoneId zone) {
    Instant from = now.minus(Duration.ofHours(HOURS));
    StringBuilder svg = new StringBuilder(open(130));
    for (int i = 0; i < changes.size(); i++) {
      Instant begin = changes.get(i).at();
      Instant end = i + 1 < changes.size() ? changes.get(i + 1).at() : now;
      double x = at(begin.isBefore(from) ? from : begin, from);
      svg.append(band(changes.get(i).word(), x, Math.max(1, at(end, from) - x)));
    }
    for (int hour = 0; hour <= HOURS; hour += 6) {
      Instant tick = from.plus(Duration.ofHours(hour));
      double x = Math.clamp(at(tick, from), 36, WIDTH - 36.0);
      svg.append(text(x, 122, "%02d:%02d".formatted(hourOf(tick, zone), minuteOf(tick, zone))));
    }
    return svg.append("</svg>").toString();
  }

  private static int hourOf(Instant at, ZoneId zone) {
    return at.atZone(zone).getHour();
  }

  private static int minuteOf(Instant at, ZoneId zone) {
    return at.atZone(zone).getMinute();
  }

  private static String band(String word, double x, double width) {
    if (word.startsWith("fault.")) {
      return rect(x, 60, width, 30, "var(--np-amber,#F0AE2C)", "var(--np-warn,#6A4500)");
    }
    return switch (word) {
      case "charging" -> rect(x, 40, width, 50, "#BFDDDA", "var(--np-primary,#0B4F54)");
      case "full" -> rect(x, 10, width, 80, "#CFE5D3", "var(--np-ok,#155A30)");
      case "empty" -> rect(x, 88, width, 2, "var(--np-edge,#7C8984)", "none");
      default -> unknown(x, 90 - UNKNOWN_HEIGHT, width);
    };
  }

  private static String unknown(double x, double y, double width) {
    return rect(x, y, width, UNKNOWN_HEIGHT, "var(--np-unk-tint,#E6E7E8)", "var(--np-unk,#495259)");
  }

  private static double at(Instant time, Instant from) {
    double part =
        Duration.between(from, time).toMillis() / (double) Duration.ofHours(HOURS).toMillis();
    return LEFT + Math.clamp(part, 0.0, 1.0) * (WIDTH - 2.0 * LEFT);
  }

  private static String open(int height) {
    return "<svg class=\"pic\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
        .formatted(WIDTH, height);
  }

  private static String rect(
      double x, double y, double width, double height, String fill, String stroke) {
    return String.format(
        Locale.ROOT,
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\""
            + " stroke-width=\"2\"/>",
        x,
        y,
        width,
        height,
        fill,
        stroke);
  }

  private static String text(double x, double y, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"24\">%s</text>",
        x,
        y,
        words);
  }
}
