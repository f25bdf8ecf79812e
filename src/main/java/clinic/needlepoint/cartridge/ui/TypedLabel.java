package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What is printed under a barcode that does not scan, field by field, so that nobody types
 * brackets. What is typed takes the same way as a scan and is marked as typed.
 */
public final class TypedLabel extends Div {
  private final TextField device = field("device", 14);
  private final TextField lot = field("lot", 20);
  private final TextField expires = field("expires", 6);
  private final TextField serial = field("serial", 20);
  private final Clock clock;

  public TypedLabel(Clock clock, Consumer<ScanReading> typed, Runnable back) {
    this.clock = clock;
    addClassName("typed-label");
    Paragraph hint = new Paragraph(text("hint"));
    hint.addClassName("cap");
    Div buttons =
        new Div(
            Buttons.plain(text("back"), back),
            Buttons.primary(text("check"), () -> typed.accept(reading())));
    buttons.addClassName("typed-buttons");
    Div fields = new Div(device, lot, expires, serial);
    fields.addClassName("typed-fields");
    add(new H2(text("title")), hint, fields, new Status(Shape.WARN, text("marked")), buttons);
  }

  /** The element string in its readable form, GS1 General Specifications 4.14. */
  private ScanReading reading() {
    String code =
        "(01)"
            + device.getValue().strip()
            + element("17", expires)
            + element("10", lot)
            + element("21", serial);
    return ScanReading.of(code, clock.instant(), ScanSource.TYPED);
  }

  private static String element(String ai, TextField field) {
    String value = field.getValue().strip();
    return value.isEmpty() ? "" : "(" + ai + ")" + value;
  }

  private TextField field(String name, int length) {
    TextField field = new TextField(text(name));
    field.setMaxLength(length);
    field.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
    field.setAutocorrect(false);
    return field;
  }

  private String text(String key) {
    return getTranslation("cartridge.typed." + key);
  }
}
