package clinic.needlepoint;

import com.deque.html.axecore.playwright.AxeBuilder;
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
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks at each screen of a walk: a picture of it, what axe-core finds to be in the way, and what
 * is cut off, scrolls sideways or is too small for a finger ({@code fits.js}).
 */
final class ScreensPassed implements Consumer<String> {
  private static final Set<String> IN_THE_WAY = Set.of("serious", "critical");

  private final Page page;
  private final Path pictures;
  private final String walk;
  private final String fits;
  private final List<String> found = new ArrayList<>();
  private int count;

  ScreensPassed(Page page, int width) {
    this(page, width, "");
  }

  /**
   * @param walk begins the names of its pictures, so that several walks keep apart; may be empty
   */
  ScreensPassed(Page page, int width, String walk) {
    this.page = page;
    this.walk = walk;
    this.pictures = Path.of("target", "screens", String.valueOf(width));
    this.fits = read("/screens/fits.js");
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
    String name = glance(screen);
    try {
      Files.createDirectories(pictures);
      Files.write(pictures.resolve(name + ".png"), page.screenshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> IN_THE_WAY.contains(String.valueOf(rule.getImpact())))
            .forEach(rule -> found.add(name + ": " + words(rule)));
  }

  /** A look without a picture and without axe-core: whether everything fits. Returns the name. */
  String glance(String screen) {
    page.locator("html:not([data-settling])").waitFor();
    page.evaluate("() => document.fonts.ready");
    String name = walk + "%02d-%s".formatted(++count, screen);
    Object misfits = Objects.requireNonNull(page.evaluate(fits));
    ((List<?>) misfits).forEach(misfit -> found.add(name + ": " + misfit));
    return name;
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
