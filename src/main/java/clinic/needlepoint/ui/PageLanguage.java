package clinic.needlepoint.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes language, direction, ease of reading and the demo's mark into the page itself, before any
 * script runs.
 */
@Component
class PageLanguage implements VaadinServiceInitListener {
  private static final Set<String> ANYBODYS = Set.of("/", "/waiting");

  private final ObjectProvider<Watermark> watermark;

  PageLanguage(ObjectProvider<Watermark> watermark) {
    this.watermark = watermark;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.addIndexHtmlRequestListener(this::write);
    init.getSource()
        .addSessionInitListener(
            session -> session.getSession().setLocale(met(session.getRequest())));
  }

  private void write(IndexHtmlResponse response) {
    var html = response.getDocument().selectFirst("html");
    if (html == null) {
      return;
    }
    VaadinSession session = VaadinSession.getCurrent();
    Locale locale = session == null ? met(response.getVaadinRequest()) : session.getLocale();
    html.attr("lang", locale.getLanguage()).attr("dir", Look.direction(locale));
    html.attr("data-demo", watermark.stream().anyMatch(Watermark::demo));
    response.getDocument().head().appendElement("script").attr("src", Client.SHELL);
    if (session != null) {
      Look.attributes(session).forEach(html::attr);
    }
  }

  /** Anybody's screen speaks as the clinic wishes; a desk's, as whoever sits there. */
  static Locale met(VaadinRequest request) {
    Locale first = Messages.offered().getFirst();
    return ANYBODYS.contains(Objects.requireNonNullElse(request.getPathInfo(), "/"))
        ? first
        : Messages.offered().stream()
            .filter(language -> language.getLanguage().equals(request.getLocale().getLanguage()))
            .findFirst()
            .orElse(first);
  }
}
