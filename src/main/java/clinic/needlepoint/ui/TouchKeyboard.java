package clinic.needlepoint.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * A keyboard in the page that types into whatever text field has the focus. The kiosk's own
 * on-screen keyboard would lie hidden under a full-screen browser.
 */
@JavaScript("context://keyboard/simple-keyboard.js")
@JavaScript("context://shell/keyboard.js")
public final class TouchKeyboard extends Div implements LocaleChangeObserver {
  public TouchKeyboard() {
    addClassName("touch-keyboard");
    getElement().setAttribute("hidden", true);
    getElement().setAttribute("aria-hidden", "true");
  }

  /** Runs when it comes onto the page, too. */
  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement()
        .executeJs(
            "window.np && np.keyboard(this, $0, $1, $2)",
            event.getLocale().getLanguage(),
            getTranslation("ui.keyboard.done"),
            getTranslation("ui.keyboard.space"));
  }
}
