package clinic.needlepoint;

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
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Looks at each screen in usual and in the largest words, and at each kind on both panels: whether
 * everything fits ({@code fits.js}), whether it runs as its language does, and whether it is all in
 * that language.
 */
final class LanguagePassed implements Consumer<String> {
  private static final String SIZE =
      """
      size => {
        const html = document.documentElement;
        size ? html.setAttribute('data-size', size) : html.removeAttribute('data-size');
        np.fit(true);
        return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));
      }
      """;

  /** Words as they are drawn: also what a picture or a button is called. */
  private static final String WORDS =
      """
      () => [...document.querySelectorAll('.patient, .patient *, .desk *')].filter(e => e.checkVisibility() && !e.closest('[lang]:not(html), .letterpad, .touch-keyboard'))
        .flatMap(e => [...[...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data), e.getAttribute('aria-label') || ''])
        .filter(words => words.trim())
      """;

  private final Page page;
  private final String language;
  private final Set<String> english;
  private final String fits;
  private final List<String> found = new ArrayList<>();
  private final Set<String> kinds = new TreeSet<>();
  private int count;

  /**
   * @param english every text that this language must not show
   */
  LanguagePassed(Page page, String language, Set<String> english) {
    this.page = page;
    this.language = language;
    this.english = english;
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/screens/fits.js"))) {
      fits = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(String screen) {
    page.locator("html:not([data-settling])").waitFor();
    page.evaluate("() => document.fonts.ready");
    String name = "%s-%02d-%s".formatted(language, ++count, screen);
    words(name);
    look(name, "", Panel.SEVEN_INCH);
    look(name, "largest", Panel.SEVEN_INCH);
    // The larger panel shows the same, scaled up whole: a screen of each kind is enough.
    if (kinds.add(screen.replaceAll("[0-9]", ""))) {
      look(name, "", Panel.TEN_INCH);
      Panel.SEVEN_INCH.show(page);
    }
  }

  private void look(String name, String size, Panel panel) {
    panel.show(page);
    page.evaluate(SIZE, size);
    String picture = size.isEmpty() ? name : name + "-" + size;
    String where = picture + " on " + panel.width();
    ((List<?>) Objects.requireNonNull(page.evaluate(fits)))
        .forEach(misfit -> found.add(where + ": " + misfit));
    picture(panel, picture);
    page.evaluate(SIZE, "");
  }

  private void words(String name) {
    String direction = language.equals("ar") ? "rtl" : "ltr";
    if (!Objects.equals(
        page.evaluate(
            "() => document.documentElement.lang + getComputedStyle(document.body).direction"),
        language + direction)) {
      found.add(name + ": does not run as its language does");
    }
    for (Object words : (List<?>) Objects.requireNonNull(page.evaluate(WORDS))) {
      String text = String.valueOf(words).strip();
      if (english.contains(text)) {
        found.add(name + ": in English: " + text);
      }
      if (language.equals("ar") && LATIN.matcher(text).find() && !PROPER.matcher(text).matches()) {
        found.add(name + ": not in Arabic: " + text);
      }
    }
  }

  private static final java.util.regex.Pattern LATIN =
      java.util.regex.Pattern.compile("[A-Za-z]{2,}");

  /** The product's own name, and what is an identifier or a name and no word. */
  private static final java.util.regex.Pattern PROPER =
      java.util.regex.Pattern.compile(
          "(?s)Needlepoint(،.*)?|PRP|.*\\bAccutane\\b.*|[A-Z]\\. [A-Z][a-z]+ RN|.*\\bRN-[0-9]+.*|.*\\b[a-z]+-[0-9]+\\b.*|.*[0-9a-f]{32,}.*|[^\\p{IsArabic}]*(Maya|Kestrel|Grace|Wren|Diego).*|.*(Maya Kestrel|Grace Wren|Diego A\\w+).*|.*DEMO.*");

  private void picture(Panel panel, String name) {
    Path pictures = Path.of("target", "screens", "languages-" + panel.width());
    try {
      Files.createDirectories(pictures);
      Files.write(pictures.resolve(name + ".png"), page.screenshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int count() {
    return count;
  }

  List<String> found() {
    return found;
  }
}
