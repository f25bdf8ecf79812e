package clinic.needlepoint;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at each screen of a walk: a picture of it, and what axe-core finds to be in the way. */
final class ScreensPassed implements Consumer<String> {
  private static final Set<String> IN_THE_WAY = Set.of("serious", "critical");

  private final Page page;
  private final Path pictures;
  private final List<String> found = new ArrayList<>();
  private int count;

  ScreensPassed(Page page, int width) {
    this.page = page;
    this.pictures = Path.of("target", "screens", String.valueOf(width));
  }

  @Override
  public void accept(String screen) {
    page.locator("html:not([data-settling])").waitFor();
    String name = "%02d-%s".formatted(++count, screen);
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
