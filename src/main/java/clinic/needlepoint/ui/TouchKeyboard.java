package clinic.needlepoint.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A keyboard in the page that types into whatever text field has the focus. The kiosk's own
 * on-screen keyboard would lie hidden under a full-screen browser.
 */
@JavaScript("context://keyboard/simple-keyboard.js")
@JavaScript("context://shell/keyboard.js")
public final class TouchKeyboard extends Div implements LocaleChangeObserver {
  /** Keys that show a sign and no word. */
  private static final List<String> PICTURED =
      List.of("bksp", "shift", "signs", "letters", "latin", "arabic");

  public TouchKeyboard() {
    addClassName("touch-keyboard");
    getElement().setAttribute("hidden", true);
    getElement().setAttribute("role", "region");
  }

  /** Runs when it comes onto the page, too. */
  @Override
  public void localeChange(LocaleChangeEvent event) {
    ObjectNode words = JacksonUtils.createObjectNode();
    words.put("done", getTranslation("ui.keyboard.done"));
    words.put("space", getTranslation("ui.keyboard.space"));
    ObjectNode names = words.putObject("names");
    PICTURED.forEach(key -> names.put(key, getTranslation("ui.speech.key." + key)));
    getElement().setAttribute("aria-label", getTranslation("ui.keyboard"));
    getElement()
        .executeJs(
            "window.np && np.keyboard(this, $0, $1)", event.getLocale().getLanguage(), words);
  }
}
