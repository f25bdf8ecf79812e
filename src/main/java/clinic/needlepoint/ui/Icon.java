package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A drawing of the design as inline SVG, taken from {@code icons/<name>.svg} on the classpath. Line
 * icons take the colour of the text around them. Hidden from screen readers unless {@link
 * #described}.
 */
@Tag("span")
public final class Icon extends Component implements HasStyle {
  private static final Map<String, String> DRAWINGS = new ConcurrentHashMap<>();

  private Icon(String svg) {
    addClassName("ic");
    getElement().setProperty("innerHTML", svg);
    getElement().setAttribute("aria-hidden", "true");
  }

  /** A line icon ("back"), a shape ("shape-ok") or a picture ("pic-chair"). */
  public static Icon of(String name) {
    return new Icon(DRAWINGS.computeIfAbsent(name, Icon::read));
  }

  /** Any other drawing: trusted SVG text of our own, never text that came from outside. */
  public static Icon drawing(String svg) {
    return new Icon(svg);
  }

  /** Gives the picture a name for people who do not see it. */
  public Icon described(String words) {
    getElement().removeAttribute("aria-hidden");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", words);
    return this;
  }

  private static String read(String name) {
    try (var file = Icon.class.getResourceAsStream("/icons/" + name + ".svg")) {
      if (file == null) {
        throw new IllegalArgumentException("There is no icon named " + name);
      }
      return dressed(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Icon " + name + " cannot be read", e);
    }
  }

  /** Size and colour come from the style sheet: the file's own are for viewing it alone. */
  private static String dressed(String name, String svg) {
    if (name.equals("mark") || name.equals("mark-light")) {
      return svg.replaceFirst("<svg", "<svg class=\"mark\" focusable=\"false\"");
    }
    if (name.startsWith("pic-") || name.startsWith("shape-") || name.startsWith("status-")) {
      return svg.replaceFirst(" role=\"img\" aria-label=\"[^\"]*\"", "")
          .replaceFirst(
              "<svg",
              "<svg class=\""
                  + (name.startsWith("pic-") ? "pic" : "sh")
                  + "\" focusable=\"false\"");
    }
    return svg.replaceFirst(
            "<svg[^>]*>",
            "<svg class=\"i i-" + name + "\" viewBox=\"0 0 32 32\" focusable=\"false\">")
        .replace("#12302F", "currentColor");
  }
}
