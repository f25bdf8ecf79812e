package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/** A calm panel over the screen: what is the matter, what to do, and a way back to the screen. */
final class FailurePanel extends Div {
  FailurePanel(Failure failure) {
    addClassName("failure");
    getElement().setAttribute("role", "alertdialog");
    add(
        new Banner(
                Shape.WARN,
                getTranslation("ui.failure.title"),
                getTranslation(failure.messageKey(), failure.number()))
            .with(Buttons.primary(getTranslation("ui.failure.close"), FailurePanel::freshScreen)));
  }

  /** The screen may hold what is no longer so; a patient's screen starts again from the door. */
  static void freshScreen() {
    UI.getCurrent().getPage().reload();
  }
}
