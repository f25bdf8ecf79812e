package clinic.needlepoint;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at one screen on every panel, in the two modes that belong to a size of words. */
final class ModesPassed {
  /** The law's least height of a capital, 4.8 mm (36 CFR 1194, 402.4). */
  private static final double LEAST_MM = 4.8;

  /**
   * Two modes for each of the three sizes: contrast, less motion, buttons low. Over the six, every
   * two of size, contrast, motion and reach meet in each of their combinations.
   */
  private record Mode(boolean contrast, boolean still, boolean low) {
    static final List<List<Mode>> OF_SIZE =
        List.of(
            List.of(new Mode(false, false, false), new Mode(true, true, true)),
            List.of(new Mode(false, true, true), new Mode(true, false, false)),
            List.of(new Mode(false, false, true), new Mode(true, true, false)));

    String words() {
      return (contrast ? "contrast" : "light") + (still ? "-still" : "") + (low ? "-low" : "");
    }
  }

  private static final String SET =
      """
      ([contrast, still, low]) => {
        const html = document.documentElement;
        const set = (name, on, value) => on ? html.setAttribute(name, value) : html.removeAttribute(name);
        set('data-theme', contrast, 'contrast');
        set('data-motion', still, 'reduced');
        set('data-reach', low, 'low');
        np.fit(true);
        // Colours take their time to change where movement is wanted.
        return new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), still ? 0 : 200));
      }
      """;
  private static final String MOVES =
      "() => document.getAnimations().filter(each => each.playState === 'running').length";

  private final Page page;
  private final String fits = text("/screens/fits.js");
  private final String measure = text("/screens/measure.js");
  private final List<String> found = new ArrayList<>();
  private int screens;
  private int looks;

  ModesPassed(Page page) {
    this.page = page;
  }

  private static String text(String resource) {
    try (var file = Objects.requireNonNull(ModesPassed.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param screen its name
   * @param size 0 to 2, as the person has set it
   */
  void look(String screen, int size) {
    page.locator("html:not([data-settling])").waitFor();
    page.evaluate("() => document.fonts.ready");
    screens++;
    for (Panel panel : Panel.ALL) {
      panel.show(page);
      Mode.OF_SIZE.get(size).forEach(mode -> look(screen, size, panel, mode));
    }
    Panel.SEVEN_INCH.show(page);
    page.evaluate(SET, List.of(false, false, false));
  }

  private void look(String screen, int size, Panel panel, Mode mode) {
    page.evaluate(SET, List.of(mode.contrast(), mode.still(), mode.low()));
    String name = "%d-%02d-%s-%s".formatted(size, screens, screen, mode.words());
    String where = panel.width() + "/" + name;
    note(where, (List<?>) Objects.requireNonNull(page.evaluate(fits)));
    note(where, measured(panel, mode));
    if (mode.still() && !Objects.equals(page.evaluate(MOVES), 0)) {
      found.add(where + ": something moves");
    }
    if ((looks + looks / 2 + looks / 4) % 2 == 0) {
      axe(where);
    }
    looks++;
    picture(panel, name);
  }

  private List<?> measured(Panel panel, Mode mode) {
    Map<String, Object> wanted =
        Map.of(
            "perMm",
            panel.pixelsPerMm(),
            "leastMm",
            LEAST_MM,
            "leastContrast",
            mode.contrast() ? 7.0 : 4.5,
            "low",
            mode.low());
    Map<?, ?> measured = (Map<?, ?>) Objects.requireNonNull(page.evaluate(measure, wanted));
    return (List<?>) Objects.requireNonNull(measured.get("found"));
  }

  /** In half of the looks: the modes take turns from panel to panel and from screen to screen. */
  private void axe(String where) {
    new AxeBuilder(page)
        .exclude("vaadin-connection-indicator") // Vaadin's own, outside of every landmark
        .analyze()
        .getViolations()
        .forEach(rule ->
            found.add(
                "%s: %s (%s) %s"
                    .formatted(
                        where,
                        rule.getId(),
                        rule.getImpact(),
                        rule.getNodes().getFirst().getHtml())));
  }

  private void note(String name, List<?> misfits) {
    misfits.forEach(misfit -> found.add(name + ": " + misfit));
  }

  private void picture(Panel panel, String name) {
    Path pictures = Path.of("target", "screens", "modes-" + panel.width());
    try {
      Files.createDirectories(pictures);
      Files.write(pictures.resolve(name + ".png"), page.screenshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often a screen was looked at. */
  int count() {
    return looks;
  }

  List<String> found() {
    return found;
  }
}
