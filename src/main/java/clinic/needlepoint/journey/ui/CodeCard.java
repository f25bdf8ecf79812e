package clinic.needlepoint.journey.ui;

import clinic.needlepoint.document.QrCode;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.PrintPage;
import clinic.needlepoint.visit.IssuedCode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** A check-in code, large and as QR code, on screen and, the same, on paper. Shown once. */
final class CodeCard extends Div {
  /**
   * @param until the time at which it ends, as people read it
   * @param call the button that calls whom it is for, if they have a number
   */
  CodeCard(IssuedCode issued, String until, Optional<NativeButton> call, Runnable done) {
    addClassNames("card", "code-card");
    getElement().setAttribute("role", "status");
    Paragraph code = new Paragraph(issued.code().spaced());
    code.addClassName("code");
    Div acts = new Div(Buttons.plain(getTranslation("visit.desk.code.done"), done));
    call.ifPresent(acts::addComponentAsFirst);
    if (PrintPage.isOffered()) {
      acts.addComponentAsFirst(new PrintPage());
    }
    acts.addClassNames("acts-end", "no-print");
    Icon qr =
        Icon.drawing(QrCode.of(issued.code().scannable()).svg())
            .described(getTranslation("visit.desk.code.qr"));
    qr.addClassName("qr");
    add(
        new Div(
            new H2(getTranslation("visit.desk.code.title")),
            code,
            new Paragraph(getTranslation("visit.desk.code.until", until)),
            acts),
        qr);
  }
}
