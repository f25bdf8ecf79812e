package clinic.needlepoint.operations;

import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.ui.LanguageChoice;
import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.Messages;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * What the screen shows when the kiosk must not start: one page that can not write anything,
 * because nothing else of the application runs. Every address answers with it, as 503, so that
 * health checks see it too.
 */
public final class RefusalPage {
  private RefusalPage() {}

  /** Shows it until the process ends. */
  public static void show(Refusal refusal, int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      byte[] page = page(refusal).getBytes(StandardCharsets.UTF_8);
      server.createContext("/", exchange -> answer(exchange, page));
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " is taken by another program.", e);
    }
  }

  private static void answer(HttpExchange exchange, byte[] page) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(503, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  private static String page(Refusal refusal) throws IOException {
    try (InputStream template = RefusalPage.class.getResourceAsStream("/refusal.html")) {
      if (template == null) {
        throw new IOException("refusal.html is not in the jar");
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{shown}", each(RefusalPage::shown))
          .replace("{sections}", each(language -> section(refusal, language)))
          .replace("{choices}", each(RefusalPage::choice));
    }
  }

  private static String each(Function<Locale, String> part) {
    return Messages.LANGUAGES.stream().map(part).collect(Collectors.joining());
  }

  /** One language at a time has room; the first is shown until another is touched. */
  private static String shown(Locale language) {
    return "  main:has([value=%1$s]:checked) [lang=%1$s].words { display: block; }\n"
        .formatted(language.toLanguageTag());
  }

  private static String choice(Locale language) {
    boolean first = language.equals(Messages.LANGUAGES.getFirst());
    return """
          <label lang="%1$s"><input type="radio" name="language" value="%1$s"%2$s>%3$s</label>
    """
        .formatted(
            language.toLanguageTag(),
            first ? " checked" : "",
            HtmlUtils.htmlEscape(LanguageChoice.ownName(language)));
  }

  private static String section(Refusal refusal, Locale language) {
    RefusalWords words = RefusalWords.of(refusal, language);
    return """
    <section class="words" lang="%s" dir="%s">
      <h1>%s</h1>
      <p>%s</p>
      <p class="do">%s</p>
      <p>%s</p>
    </section>
    """
        .formatted(
            language.toLanguageTag(),
            Look.direction(language),
            HtmlUtils.htmlEscape(words.title()),
            HtmlUtils.htmlEscape(words.what()),
            HtmlUtils.htmlEscape(words.whatToDo()),
            HtmlUtils.htmlEscape(words.safe()));
  }
}
