package clinic.needlepoint;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at each screen of a visit in the mode that the person set: whether it fits, how large and
 * how clear its words are on the panel, whether it runs and speaks as its language does, whether
 * anything moves that should not, and what axe-core finds, of whatever impact. A kind of screen is
 * looked at whole on both panels when it comes first, and for its size and fit whenever it comes.
 */
final class VisitPassed implements Consumer<String> {
  /** The law's least height of a capital, 4.8 mm (36 CFR 1194, 402.4). */
  private static final double LEAST_MM = 4.8;

  private static final String SIZE =
      """
      size => {
        const html = document.documentElement;
        size ? html.setAttribute('data-size', size) : html.removeAttribute('data-size');
        np.fit(true);
        return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));
      }
      """;
  private static final String MOVES =
      "() => document.getAnimations().filter(each => each.playState === 'running').length";
  private static final String DIRECTION =
      "() => document.documentElement.lang + getComputedStyle(document.body).direction";

  /** Words as they are drawn: also what a picture or a button is called. */
  private static final String WORDS =
      """
      () => [...document.querySelectorAll('.patient, .patient *')].filter(e => e.checkVisibility() && !e.closest('[lang]:not(html), .letterpad, .touch-keyboard'))
        .flatMap(e => [...[...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data), e.getAttribute('aria-label') || ''])
        .filter(words => words.trim())
      """;

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

  /** The product's own name, and what is an identifier or a name and no word. */
  private static final String PROPER =
      "Needlepoint(،.*)?|PRP|.*\\bAccutane\\b.*|[A-Z]\\. [A-Z][a-z]+ RN|.*\\bRN-[0-9]+.*|.*\\b[a-z]+-[0-9]+\\b.*|[0-9A-Z]{8}|.*[0-9a-f]{32,}.*|.*DEMO.*";

  private final Page page;
  private final Mode mode;
  private final String walk;
  private final Pattern proper;
  private final Set<String> foreign;
  private final String fits = text("/screens/fits.js");
  private final String measure = text("/screens/measure.js");
  private final List<String> found = new ArrayList<>();
  private final Set<String> kinds = new TreeSet<>();
  private int count;

  /**
   * @param walk begins the names of its pictures
   * @param names that may stand in Latin letters in any language
   */
  VisitPassed(Page page, Mode mode, String walk, Set<String> names) {
    this.page = page;
    this.mode = mode;
    this.walk = walk;
    this.proper = Pattern.compile("(?s)" + PROPER + "|.*(" + String.join("|", names) + ").*");
    this.foreign = foreign(mode.language());
  }

  private static String text(String resource) {
    try (var file = Objects.requireNonNull(VisitPassed.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** English sentences that this language says otherwise. */
  private static Set<String> foreign(String language) {
    Set<String> own =
        texts(language).values().stream()
            .map(String::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    return texts("en").values().stream()
        .map(String::valueOf)
        .filter(text -> !own.contains(text))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties texts(String language) {
    Properties all = new Properties();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path file :
          files.filter(each -> each.toString().endsWith("_" + language + ".properties")).toList()) {
        try (var reader =
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  @Override
  public void accept(String screen) {
    String name = begin(screen);
    words(name);
    if (mode.still() && !Objects.equals(page.evaluate(MOVES), 0)) {
      note(name, "something moves");
    }
    if (screen.startsWith("question-")) {
      fitsInEverySize(name);
      return;
    }
    if (!kinds.add(screen.replaceAll("[0-9]", ""))) {
      size(Panel.SEVEN_INCH, name);
      return;
    }
    for (Panel panel : Panel.ALL) {
      panel.show(page);
      size(panel, name);
      picture(panel, name);
    }
    axe(name); // the document is the same on both panels, and its colours are
    Panel.SEVEN_INCH.show(page);
  }

  /** A short look: at its words, and at whether it fits. */
  void asItIs(String screen) {
    String name = begin(screen);
    words(name);
    fits(name);
  }

  /** As {@link #asItIs}, in every size. */
  void inEverySize(String screen) {
    String name = begin(screen);
    words(name);
    fitsInEverySize(name);
  }

  private String begin(String screen) {
    page.locator("html:not([data-settling])").waitFor();
    page.evaluate("() => document.fonts.ready");
    return "%s-%s-%02d-%s".formatted(walk, mode.words(), ++count, screen);
  }

  /** Each question has words of its own, and the same frame. */
  private void fitsInEverySize(String name) {
    Object own = page.evaluate("() => document.documentElement.dataset.size ?? ''");
    for (String size : List.of("", "large", "largest")) {
      page.evaluate(SIZE, size);
      fits(name + " " + size);
    }
    page.evaluate(SIZE, own);
  }

  private void fits(String where) {
    ((List<?>) Objects.requireNonNull(page.evaluate(fits))).forEach(wrong -> note(where, wrong));
  }

  private void size(Panel panel, String name) {
    String where = name + " on " + panel.width();
    fits(where);
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
    ((List<?>) Objects.requireNonNull(measured.get("found"))).forEach(wrong -> note(where, wrong));
  }

  private void words(String name) {
    String direction = mode.language().equals("ar") ? "rtl" : "ltr";
    if (!Objects.equals(page.evaluate(DIRECTION), mode.language() + direction)) {
      note(name, "does not run as its language does");
    }
    for (Object words : (List<?>) Objects.requireNonNull(page.evaluate(WORDS))) {
      String text = String.valueOf(words).strip();
      if (foreign.contains(text)) {
        note(name, "in English: " + text);
      }
      if (mode.language().equals("ar")
          && LATIN.matcher(text).find()
          && !proper.matcher(text).matches()) {
        note(name, "not in Arabic: " + text);
      }
    }
  }

  private void axe(String name) {
    AxeLook.violations(page)
        .forEach(rule ->
            note(
                name,
                "%s (%s) %s"
                    .formatted(
                        rule.getId(), rule.getImpact(), rule.getNodes().getFirst().getHtml())));
  }

  private void note(String where, Object wrong) {
    found.add(where + ": " + wrong);
  }

  private void picture(Panel panel, String name) {
    Path pictures = Path.of("target", "screens", "visits-" + panel.width());
    try {
      Files.createDirectories(pictures);
      Files.write(pictures.resolve(name + ".png"), page.screenshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many screens were passed. */
  int count() {
    return count;
  }

  List<String> found() {
    return found;
  }
}
