package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;

/** A button for each complete language, in that language's own name. */
public final class LanguageChoice extends Div {
  /**
   * Makes the choice.
   *
   * @param chosen runs after the language has changed
   */
  public LanguageChoice(Runnable chosen) {
    addClassName("languages");
    Messages.offered().forEach(language -> add(button(language, chosen)));
  }

  /** One button, for a screen that places them itself. */
  public static NativeButton button(Locale language, Runnable chosen) {
    NativeButton button =
        Buttons.plain(
            ownName(language),
            () -> {
              Look.language(UI.getCurrent(), language);
              chosen.run();
            });
    button.getElement().setAttribute("lang", language.getLanguage());
    button.getElement().setAttribute("dir", Look.direction(language));
    return button;
  }

  /** "Deutsch": as those who speak it call it. */
  public static String ownName(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}
