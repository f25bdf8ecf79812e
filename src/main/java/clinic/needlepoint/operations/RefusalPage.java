package clinic.needlepoint.operations;

import clinic.needlepoint.store.Refusal;
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
      String sections =
          Messages.LANGUAGES.stream()
              .map(language -> section(refusal, language))
              .collect(Collectors.joining());
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{sections}", sections);
    }
  }

  private static String section(Refusal refusal, Locale language) {
    RefusalWords words = RefusalWords.of(refusal, language);
    return """
    <section lang="%s">
      <h1>%s</h1>
      <p>%s</p>
      <p class="do">%s</p>
      <p>%s</p>
    </section>
    """
        .formatted(
            language.toLanguageTag(),
            HtmlUtils.htmlEscape(words.title()),
            HtmlUtils.htmlEscape(words.what()),
            HtmlUtils.htmlEscape(words.whatToDo()),
            HtmlUtils.htmlEscape(words.safe()));
  }
}
