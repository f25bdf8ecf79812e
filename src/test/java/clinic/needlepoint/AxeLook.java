package clinic.needlepoint;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong on a page, of whatever impact. */
final class AxeLook {
  private AxeLook() {}

  /**
   * A page has no frames: it is looked at as one, and no second page is opened to put it together.
   */
  static List<Rule> violations(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true)
        .exclude("vaadin-connection-indicator") // Vaadin's own, outside of every landmark
        .analyze()
        .getViolations();
  }
}
