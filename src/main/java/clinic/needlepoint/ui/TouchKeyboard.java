package clinic.needlepoint.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;

/**
 * A keyboard in the page that types into whatever text field has the focus. The kiosk's own
 * on-screen keyboard would lie hidden under a full-screen browser.
 */
@JavaScript("context://keyboard/simple-keyboard.js")
@JavaScript("context://shell/keyboard.js")
public final class TouchKeyboard extends Div {
  public TouchKeyboard() {
    addClassName("touch-keyboard");
    getElement().setAttribute("hidden", true);
    getElement().setAttribute("aria-hidden", "true");
    addAttachListener(attach ->
        getElement()
            .executeJs(
                "window.np && np.keyboard(this, $0, $1, $2)",
                getLocale().getLanguage(),
                getTranslation("ui.keyboard.done"),
                getTranslation("ui.keyboard.space")));
  }
}
