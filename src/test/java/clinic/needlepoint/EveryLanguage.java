package clinic.needlepoint;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Changes a screen into each language where it stands, as anybody may at any moment, looks whether
 * it fits in each size of text, and changes it back.
 */
final class EveryLanguage implements Consumer<String> {
  /** Those of the demo who are walked with, and the names of this test's own people. */
  private static final Set<String> NAMES =
      Set.of("Ma", "Maya", "kestrel", "Dr Osei", "MD-[0-9]+", "FDA", "PRP");

  /** Screens whose words the kiosk spreads over as many pages as the size asks for. */
  private static final Pattern SPREAD = Pattern.compile(".*(education|again|check).*");

  private static final String OFFERED =
      "() => document.querySelector('.patient .tools .btn--tool') !== null";

  /**
   * The last of the tools, then the language in its list, without the pause between two touches.
   */
  private static final String TURN =
      """
      async language => {
        const globe = () => [...document.querySelectorAll('.patient .tools .btn--tool')].at(-1);
        const choice = () => !globe() && document.querySelector(`.languages button[lang=${language}]`);
        const touch = async (button, done) => {
          button.removeAttribute('data-once');
          button.click();
          for (const end = performance.now() + 30000; !done();) {
            if (performance.now() > end) throw new Error('This screen is not there in ' + language);
            await new Promise(requestAnimationFrame);
          }
        };
        await touch(globe(), choice);
        await touch(choice(), () => document.documentElement.lang === language && globe());
      }
      """;

  /** The warning before a screen is wiped lies over each of a patient's screens, unseen. */
  private static final String WARN =
      """
      seen => {
        document.querySelector('.timeout').hidden = !seen;
        document.documentElement.toggleAttribute('data-veiled', seen);
      }
      """;

  private final Page page;
  private final Map<String, VisitPassed> looks = new LinkedHashMap<>();
  private final Set<String> kinds = new HashSet<>();
  private boolean warned;

  /**
   * @param walk begins the names of its pictures
   */
  EveryLanguage(Page page, String walk) {
    this.page = page;
    for (String language : List.of("en", "es", "de", "fr", "ar")) {
      looks.put(language, new VisitPassed(page, Mode.of(language, 0), walk, NAMES));
    }
  }

  /** Leaves the warning to another walk. */
  EveryLanguage withoutWarning() {
    warned = true;
    return this;
  }

  /**
   * Looks at a screen the first time it is passed. One without the choice of languages is one that
   * makes a choice about reading.
   */
  @Override
  public void accept(String screen) {
    if (Objects.equals(page.evaluate(OFFERED), false)
        || !kinds.add(screen.replaceAll("^es-large-|-[0-9]+$", ""))) {
      return;
    }
    String own = page.locator("html").getAttribute("lang");
    for (String language : looks.keySet()) {
      turn(language);
      VisitPassed look = Objects.requireNonNull(looks.get(language));
      if (SPREAD.matcher(screen).matches()) {
        look.asItIs(screen);
      } else {
        look.inEverySize(screen);
      }
      if (!warned) {
        page.evaluate(WARN, true);
        look.inEverySize("warning");
        page.evaluate(WARN, false);
      }
    }
    warned = true;
    turn(own);
  }

  private void turn(String language) {
    page.evaluate(TURN, language);
  }

  /** How many screens were turned. */
  int turned() {
    return kinds.size();
  }

  List<String> found() {
    List<String> all = new ArrayList<>();
    looks.values().forEach(look -> all.addAll(look.found()));
    return all;
  }
}
