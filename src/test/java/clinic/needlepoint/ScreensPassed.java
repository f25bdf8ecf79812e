package clinic.needlepoint;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Looks at each screen of a walk, on each panel: a picture of it, what axe-core finds, of whatever
 * impact, and what is cut off, scrolls sideways or is too small for a finger ({@code fits.js}).
 */
final class ScreensPassed implements Consumer<String> {
  private final Page page;
  private final String walk;
  private final List<Panel> panels;
  private final String fits;
  private final List<String> found = new ArrayList<>();
  private int count;

  ScreensPassed(Page page) {
    this(page, "");
  }

  /**
   * @param walk begins the names of its pictures, so that several walks keep apart; may be empty
   */
  ScreensPassed(Page page, String walk) {
    this(page, walk, List.of());
  }

  private ScreensPassed(Page page, String walk, List<Panel> panels) {
    this.page = page;
    this.walk = walk;
    this.panels = panels;
    this.fits = read("/screens/fits.js");
  }

  /** Looks at each screen on every panel, and leaves the page on the first. */
  static ScreensPassed onEveryPanel(Page page, String walk) {
    return new ScreensPassed(page, walk, Panel.ALL);
  }

  private static String read(String resource) {
    try (var file = Objects.requireNonNull(ScreensPassed.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(String screen) {
    settle();
    String name = name(screen);
    onEach(() -> {
      fits(name);
      picture(name);
      axe(name);
    });
  }

  /** A look without a picture and without axe-core: whether everything fits. */
  void glance(String screen) {
    settle();
    String name = name(screen);
    onEach(() -> fits(name));
  }

  private void settle() {
    page.locator("html:not([data-settling])").waitFor();
    page.evaluate("() => document.fonts.ready");
  }

  private String name(String screen) {
    return walk + "%02d-%s".formatted(++count, screen);
  }

  private void onEach(Runnable look) {
    if (panels.isEmpty()) {
      look.run();
      return;
    }
    for (Panel panel : panels) {
      panel.show(page);
      look.run();
    }
    panels.getFirst().show(page);
  }

  private int width() {
    return page.viewportSize().width;
  }

  private void fits(String name) {
    Object misfits = Objects.requireNonNull(page.evaluate(fits));
    ((List<?>) misfits).forEach(misfit -> note(name, misfit));
  }

  private void picture(String name) {
    Path pictures = Path.of("target", "screens", String.valueOf(width()));
    try {
      Files.createDirectories(pictures);
      Files.write(pictures.resolve(name + ".png"), page.screenshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void axe(String name) {
    AxeLook.violations(page).forEach(rule -> note(name, words(rule)));
  }

  private void note(String name, Object wrong) {
    found.add("%s on %d: %s".formatted(name, width(), wrong));
  }

  int count() {
    return count;
  }

  /** One line for each rule that a screen breaks, with the places. */
  List<String> found() {
    return found;
  }

  private static String words(Rule rule) {
    List<String> places = rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    return rule.getId() + " (" + rule.getImpact() + "), " + rule.getHelp() + ": " + places;
  }
}
