package clinic.needlepoint.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes language, direction and the demo's mark into the page itself, before any script runs. */
@Component
class PageLanguage implements VaadinServiceInitListener {
  private final ObjectProvider<Watermark> watermark;

  PageLanguage(ObjectProvider<Watermark> watermark) {
    this.watermark = watermark;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.addIndexHtmlRequestListener(response -> {
      Locale locale = response.getVaadinRequest().getLocale();
      var html = response.getDocument().selectFirst("html");
      if (html != null) {
        String language = offered(locale).getLanguage();
        html.attr("lang", language).attr("dir", Look.direction(offered(locale)));
        html.attr("data-demo", watermark.stream().anyMatch(Watermark::demo));
      }
    });
    init.getSource()
        .addSessionInitListener(
            session -> session.getSession().setLocale(offered(session.getRequest().getLocale())));
  }

  private static Locale offered(Locale asked) {
    return Messages.LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(asked.getLanguage()))
        .findFirst()
        .orElse(Messages.LANGUAGES.getFirst());
  }
}
