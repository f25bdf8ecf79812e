package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a screen says when it is read aloud: its words in reading order, each choice with whether it
 * is chosen, each button by its name. It is taken from the components themselves, so that a new
 * screen needs to do nothing for it, and nothing is said that is not shown.
 */
final class ScreenText {
  private static final Set<String> IN_A_LINE = Set.of("span", "b", "i", "strong", "em", "small");
  private static final Set<String> PRESSED = Set.of("button", "a");
  private static final Set<String> TYPED_INTO = Set.of("input", "textarea");

  private final Component speaker;
  private final List<String> said = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private ScreenText(Component speaker) {
    this.speaker = speaker;
  }

  /**
   * All words of some parts, a line each.
   *
   * @param speaker whose language is spoken
   * @param parts in reading order
   */
  static String of(Component speaker, List<Component> parts) {
    ScreenText text = new ScreenText(speaker);
    parts.forEach(part -> text.read(part.getElement()));
    return text.whole();
  }

  /** What is said of one place that somebody has come to: a button, a choice, a heading. */
  static String part(Component speaker, Element place) {
    ScreenText text = new ScreenText(speaker);
    text.read(pressed(place));
    return text.whole();
  }

  /** What a screen says of its own accord after a press, such as that a signature is missing. */
  static String alerts(Component speaker, Component within) {
    ScreenText text = new ScreenText(speaker);
    all(within.getElement())
        .filter(each -> "alert".equals(each.getAttribute("role")))
        .forEach(text::read);
    return text.whole();
  }

  private static Stream<Element> all(Element element) {
    return element.isTextNode() || hidden(element)
        ? Stream.empty()
        : Stream.concat(Stream.of(element), element.getChildren().flatMap(ScreenText::all));
  }

  /** A touch lands on the words or the picture of a button. */
  private static Element pressed(Element place) {
    for (Element at = place; at != null; at = at.getParent()) {
      if (!at.isTextNode() && PRESSED.contains(at.getTag())) {
        return at;
      }
    }
    return place;
  }

  private String whole() {
    endLine();
    return String.join("\n", said);
  }

  private void read(Element element) {
    if (element.isTextNode()) {
      line.append(element.getText()).append(' ');
    } else if (!hidden(element)) {
      readShown(element);
    }
  }

  private static boolean hidden(Element element) {
    return !element.isVisible()
        || element.hasAttribute("hidden")
        || "true".equals(element.getAttribute("aria-hidden"));
  }

  private void readShown(Element element) {
    String role = Objects.requireNonNullElse(element.getAttribute("role"), "");
    if (PRESSED.contains(element.getTag())) {
      say(button(element, role));
    } else if (element.getClassList().contains("boxfield")) {
      say(box(element));
    } else if (TYPED_INTO.contains(element.getTag())) {
      say(typed(element));
    } else if (role.equals("img")) {
      say(text("ui.speech.picture", label(element)));
    } else {
      readInside(element, role);
    }
  }

  /** What is not shown is not said either. */
  private String typed(Element field) {
    String typed = field.getProperty("value", "");
    if (typed.isEmpty()) {
      return text("ui.speech.empty");
    }
    return "password".equals(field.getAttribute("type"))
        ? text("ui.speech.filled")
        : text("ui.speech.typed", typed);
  }

  private void readInside(Element element, String role) {
    boolean apart = !IN_A_LINE.contains(element.getTag());
    if (apart) {
      endLine();
    }
    String label = label(element);
    if (role.endsWith("group") && !label.isEmpty() && !known(element, label)) {
      say(label);
    }
    element.getChildren().forEach(this::read);
    if (apart) {
      endLine();
    }
  }

  /** The name of a group that stands on the screen as well is said once. */
  private boolean known(Element group, String label) {
    return said.contains(sentence(label)) || words(group).contains(label);
  }

  private String button(Element element, String role) {
    String name = label(element).isEmpty() ? words(element) : label(element);
    if (role.equals("radio")) {
      return text(on(element, "aria-checked") ? "ui.speech.chosen" : "ui.speech.choice", name);
    }
    if (element.hasAttribute("aria-pressed")) {
      return text(on(element, "aria-pressed") ? "ui.speech.on" : "ui.speech.off", name);
    }
    boolean plain = element.getClassList().contains("key") || !element.isEnabled();
    return plain ? name : text("ui.speech.button", name);
  }

  private static boolean on(Element element, String attribute) {
    return "true".equals(element.getAttribute(attribute));
  }

  private String box(Element element) {
    String typed = words(element).substring(label(element).length()).strip();
    return text("ui.speech.box", label(element), typed.isEmpty() ? text("ui.speech.empty") : typed);
  }

  private static String label(Element element) {
    return Objects.requireNonNullElse(element.getAttribute("aria-label"), "");
  }

  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    collect(element, words);
    return squeezed(words.toString());
  }

  private static void collect(Element element, StringBuilder words) {
    if (element.isTextNode()) {
      words.append(element.getText()).append(' ');
    } else if (!hidden(element)) {
      element.getChildren().forEach(child -> collect(child, words));
    }
  }

  private void say(String words) {
    endLine();
    line.append(words);
    endLine();
  }

  private void endLine() {
    String words = sentence(squeezed(line.toString()));
    line.setLength(0);
    if (!words.isEmpty()) {
      said.add(words);
    }
  }

  private static String squeezed(String words) {
    return words.replaceAll("\\p{Cf}", "").strip().replaceAll("\\s+", " ");
  }

  /** A full stop is heard as a pause. */
  private static String sentence(String words) {
    return words.isEmpty() || !Character.isLetterOrDigit(words.codePointBefore(words.length()))
        ? words
        : words + ".";
  }

  private String text(String key, Object... values) {
    return speaker.getTranslation(locale(), key, values);
  }

  private Locale locale() {
    return speaker.getUI().map(com.vaadin.flow.component.UI::getLocale).orElse(Locale.ENGLISH);
  }
}
