package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** How the person at this kiosk wants to read: language and size. Forgotten with {@link #reset}. */
public final class Look {
  private static final String LARGE = "needlepoint.large";

  private Look() {}

  public static boolean largerText(VaadinSession session) {
    return Boolean.TRUE.equals(session.getAttribute(LARGE));
  }

  public static void largerText(UI ui, boolean large) {
    ui.getSession().setAttribute(LARGE, large);
    Client.html(ui, "data-size", large, "large");
  }

  /** Changes the language of every screen of this session, without losing what is typed. */
  public static void language(UI ui, Locale locale) {
    ui.getSession().setLocale(locale);
    Client.html(ui, "lang", true, locale.getLanguage());
    Client.html(ui, "dir", true, direction(locale));
  }

  /** As the next person should find it. */
  public static void reset(UI ui) {
    largerText(ui, false);
    language(ui, Messages.LANGUAGES.getFirst());
  }

  static String direction(Locale locale) {
    return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
  }
}
