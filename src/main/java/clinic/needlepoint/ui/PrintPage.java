package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;

/** Has the browser print the page as it stands. */
public final class PrintPage extends Div {
  public PrintPage() {
    addClassName("no-print");
    add(Buttons.before("print", Buttons.plain(getTranslation("ui.print"), this::print)));
  }

  /**
   * Whether this browser can: that of the kiosk itself may not print, and says nothing of it
   * (kiosk-config/chromium).
   */
  public static boolean isOffered() {
    return !AtKiosk.isHere(VaadinRequest.getCurrent());
  }

  private void print() {
    getElement().executeJs("print()");
  }
}
