package clinic.needlepoint.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes language, direction, ease of reading and the demo's mark into the page itself, before any
 * script runs.
 */
@Component
class PageLanguage implements VaadinServiceInitListener {
  private final ObjectProvider<Watermark> watermark;

  PageLanguage(ObjectProvider<Watermark> watermark) {
    this.watermark = watermark;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.addIndexHtmlRequestListener(this::write);
    init.getSource()
        .addSessionInitListener(
            session -> session.getSession().setLocale(Messages.offered().getFirst()));
  }

  private void write(IndexHtmlResponse response) {
    var html = response.getDocument().selectFirst("html");
    if (html == null) {
      return;
    }
    VaadinSession session = VaadinSession.getCurrent();
    Locale locale = session == null ? Messages.offered().getFirst() : session.getLocale();
    html.attr("lang", locale.getLanguage()).attr("dir", Look.direction(locale));
    html.attr("data-demo", watermark.stream().anyMatch(Watermark::demo));
    response.getDocument().head().appendElement("script").attr("src", Client.SHELL);
    if (session != null) {
      Look.attributes(session).forEach(html::attr);
    }
  }
}
