package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.ChargeHistory;
import clinic.needlepoint.station.ChargeHistory.Cycle;
import clinic.needlepoint.ui.Icon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** How long each charge took: as a picture, in one sentence, and as a list. */
final class ChargeChart extends Div {
  private static final int MOST = 24;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 190;
  private static final int FOOT = 26;
  private static final int LISTED = 5;

  ChargeChart(ChargeHistory history, PenWords words) {
    addClassName("charge-chart");
    add(new H3(words.say("history.title")));
    if (history.cycles().isEmpty()) {
      add(new Span(words.say("history.none")));
      return;
    }
    List<Cycle> shown = last(history.cycles(), MOST);
    add(Icon.drawing(svg(shown)).described(words.say("history.picture", count(shown))));
    Div sums = new Div(new Span(cycles(history, words)), new Span(trend(history, words)));
    sums.addClassName("pen-facts");
    UnorderedList list = new UnorderedList();
    last(shown, LISTED).reversed().stream()
        .map(cycle ->
            new ListItem(
                words.say(
                    "history.one", words.at(cycle.startedAt()), words.minutes(cycle.toFull()))))
        .forEach(list::add);
    add(sums, list);
  }

  private static List<Cycle> last(List<Cycle> cycles, int most) {
    return cycles.subList(Math.max(0, cycles.size() - most), cycles.size());
  }

  private static String count(List<Cycle> cycles) {
    return String.valueOf(cycles.size());
  }

  private static String cycles(ChargeHistory history, PenWords words) {
    return words.say(
        "history.cycles",
        count(history.cycles()),
        words.minutes(history.median().orElseThrow()),
        String.valueOf(history.percentFull().orElse(0)));
  }

  private static String trend(ChargeHistory history, PenWords words) {
    return history.trendPercent().isPresent()
        ? words.say("history.trend", String.valueOf(history.trendPercent().getAsInt()))
        : words.say("history.no-trend");
  }

  /** Bars from the floor up, the newest at the end; a line every hour. Numbers only. */
  private static String svg(List<Cycle> cycles) {
    long most = cycles.stream().mapToLong(cycle -> cycle.toFull().toMinutes()).max().orElse(1);
    double top = Math.max(60, Math.ceil(most / 60.0) * 60);
    double step = (double) WIDTH / cycles.size();
    StringBuilder svg =
        new StringBuilder(
            "<svg class=\"chart\" viewBox=\"0 0 %d %d\" focusable=\"false\">"
                .formatted(WIDTH + FOOT, HEIGHT + FOOT));
    for (int hour = 0; hour <= top / 60; hour++) {
      double y = y(hour * 60, top);
      svg.append(String.format(Locale.ROOT, "<path class=\"grid\" d=\"M0 %.1fH%d\"/>", y, WIDTH))
          .append(
              String.format(
                  Locale.ROOT, "<text x=\"%d\" y=\"%.1f\">%d h</text>", WIDTH + 2, y - 4, hour));
    }
    for (int i = 0; i < cycles.size(); i++) {
      double y = y(cycles.get(i).toFull().toSeconds() / 60.0, top);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\"/>",
              i * step + step * 0.15,
              y,
              step * 0.7,
              HEIGHT + FOOT / 2.0 - y));
    }
    return svg.append("</svg>").toString();
  }

  private static double y(double minutes, double top) {
    return FOOT / 2.0 + HEIGHT * (1 - minutes / top);
  }
}
