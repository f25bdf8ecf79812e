package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/** A calm panel over the screen: what is the matter, what to do, and a way back to the screen. */
final class FailurePanel extends Div {
  FailurePanel(Failure failure) {
    addClassName("failure");
    getElement().setAttribute("role", "alertdialog");
    add(
        banner(this, failure)
            .with(Buttons.primary(getTranslation("ui.failure.close"), FailurePanel::freshScreen)));
  }

  /** What is the matter and what to do, in the words of that component's reader. */
  static Banner banner(Component reader, Failure failure) {
    return new Banner(
        Shape.WARN,
        reader.getTranslation("ui.failure.title"),
        reader.getTranslation(failure.messageKey(), failure.number()));
  }

  /** The screen may hold what is no longer so; a patient's screen starts again from the door. */
  static void freshScreen() {
    UI.getCurrent().getPage().reload();
  }
}
