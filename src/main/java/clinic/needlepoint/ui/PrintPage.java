package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Has the browser print the page as it stands. A browser that can not, as that of the kiosk itself,
 * does nothing and says nothing, so this does.
 */
public final class PrintPage extends Div {
  private static final String PRINT =
      """
      let began = false;
      const on = () => { began = true; };
      addEventListener('beforeprint', on);
      print();
      removeEventListener('beforeprint', on);
      return began;
      """;

  private final Paragraph refused = new Paragraph();

  public PrintPage() {
    addClassName("no-print");
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    add(Buttons.before("print", Buttons.plain(getTranslation("ui.print"), this::print)), refused);
  }

  private void print() {
    getElement().executeJs(PRINT).then(Boolean.class, this::began);
  }

  private void began(boolean printing) {
    refused.setText(printing ? "" : getTranslation("ui.print.not-here"));
    refused.setVisible(!printing);
  }
}
