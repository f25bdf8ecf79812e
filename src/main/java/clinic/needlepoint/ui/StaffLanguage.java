package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;

/**
 * The kiosk's languages for staff, each by its own name. It stands where nothing is typed: the page
 * is loaded anew in the language that was touched.
 */
public final class StaffLanguage extends Div {
  public StaffLanguage() {
    addClassName("staff-languages");
    setVisible(Messages.offered().size() > 1);
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("ui.tool.language"));
    for (Locale language : Messages.offered()) {
      NativeButton button =
          LanguageChoice.button(language, () -> UI.getCurrent().getPage().reload());
      boolean now = language.getLanguage().equals(getLocale().getLanguage());
      button.getElement().setAttribute("aria-pressed", String.valueOf(now));
      add(button);
    }
  }
}
