package clinic.needlepoint.phone;

import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a phone shows before the file, or in its place. */
@Component
final class PhonePage {
  private final Messages messages;
  private final String template;

  PhonePage(Messages messages) {
    this.messages = messages;
    try (InputStream file = PhonePage.class.getResourceAsStream("/phone.html")) {
      if (file == null) {
        throw new IOException("phone.html is not in the jar");
      }
      template = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leads to a file. */
  String of(Locale language) {
    String button =
        """
        <form method="post"><button>%s</button></form>
        """
            .formatted(text("phone.page.fetch", language));
    return page(language, section("page", language) + button);
  }

  /** For a link that is used up, too old, or none: it may be anybody's, so it says it to all. */
  String gone() {
    String sections =
        messages.getProvidedLocales().stream()
            .map(language -> section("gone", language))
            .collect(Collectors.joining());
    return page(messages.getProvidedLocales().getFirst(), sections);
  }

  private String section(String kind, Locale language) {
    return """
    <section lang="%s" dir="%s"><h1>%s</h1><p>%s</p></section>
    """
        .formatted(
            language.toLanguageTag(),
            Look.direction(language),
            text("phone." + kind + ".title", language),
            text("phone." + kind + ".text", language));
  }

  private String page(Locale language, String content) {
    return template
        .replace("{lang}", language.toLanguageTag())
        .replace("{dir}", Look.direction(language))
        .replace("{content}", content);
  }

  private String text(String key, Locale language) {
    return HtmlUtils.htmlEscape(messages.getTranslation(key, language));
  }
}
