package clinic.needlepoint.journey.ui;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.CheckInDesk;
import clinic.needlepoint.visit.Guess;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the kiosk does not take for a while, so that staff know why people come to them. */
final class PausedCheckIn {
  private PausedCheckIn() {}

  /**
   * A sentence for each kind of try; empty while it takes both.
   *
   * @param page whose words it speaks
   */
  static String words(Component page, CheckInDesk desk, Sites sites) {
    ZoneId zone = sites.require().zone();
    return Arrays.stream(Guess.values())
        .flatMap(guess ->
            desk.pausedUntil(guess).stream()
                .map(until ->
                    page.getTranslation(
                        "visit.board.paused." + guess.word(),
                        When.time(until, zone, UI.getCurrent().getLocale()))))
        .collect(Collectors.joining(" "));
  }
}
