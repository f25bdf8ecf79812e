package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** Calls into {@code shell.js}, which every page has loaded. */
final class Client {
  static final String SHELL = "/shell/shell.js";

  private Client() {}

  /** Tells the page that a press was answered. */
  static void settled(Component component) {
    ui(component).ifPresent(ui -> ui.getPage().executeJs("window.np && np.settled()"));
  }

  static void html(UI ui, String attribute, boolean present, String value) {
    ui.getPage().executeJs("document.documentElement.toggleAttribute($0, $1);", attribute, present);
    if (present) {
      ui.getPage().executeJs("document.documentElement.setAttribute($0, $1);", attribute, value);
    }
  }

  private static Optional<UI> ui(Component component) {
    return component.getUI().or(() -> Optional.ofNullable(UI.getCurrent()));
  }
}
