package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.ExportOrder;
import clinic.needlepoint.export.ReceiptForm;
import clinic.needlepoint.export.ReceiptSubject;
import clinic.needlepoint.export.Receipts;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

/** The receipt of one record, or of a session, by its number. */
final class TakeReceipt extends Div {
  private final Receipts receipts;
  private final WayOut way;
  private final Input number = new Input();
  private final Div said = new Div();

  TakeReceipt(Receipts receipts, WayOut way) {
    this.receipts = receipts;
    this.way = way;
    addClassName("correct");
    number.getElement().setAttribute("autocomplete", "off");
    number.getElement().setAttribute("maxlength", "15");
    NativeLabel field = new NativeLabel();
    field.addClassName("field");
    field.add(new Span(say("field")), number);
    Div choose =
        new Div(field, button(ReceiptForm.ZIP), button(ReceiptForm.PDF), button(ReceiptForm.PROOF));
    choose.addClassName("choose");
    said.getElement().setAttribute("aria-live", "polite");
    add(new H2(say("title")), new Paragraph(say("means")), choose, said);
  }

  private String say(String key) {
    return getTranslation("export.take-receipt." + key);
  }

  private NativeButton button(ReceiptForm form) {
    return Buttons.plain(say(form.name().toLowerCase(Locale.ROOT)), () -> take(form));
  }

  private void take(ReceiptForm form) {
    said.removeAll();
    Optional<ReceiptSubject> of = ReceiptSubject.of(number.getValue());
    if (of.isEmpty()) {
      warn("none");
    } else if (of.get().session() && form == ReceiptForm.PROOF) {
      warn("many");
    } else {
      receipts
          .hindrance(of.get())
          .ifPresentOrElse(
              hindrance -> warn(hindrance.name().toLowerCase(Locale.ROOT)),
              () -> way.begin(new ExportOrder.OfReceipt(of.get(), form)));
    }
  }

  private void warn(String key) {
    said.add(new Banner(Shape.WARN, say(key + ".wrong"), say(key + ".mend")));
  }
}
