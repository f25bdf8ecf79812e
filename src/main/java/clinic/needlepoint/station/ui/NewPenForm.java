package clinic.needlepoint.station.ui;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.station.Pen;
import clinic.needlepoint.ui.Hint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** A pen that is new here: scan its label, or type what is engraved on it. */
final class NewPenForm extends Div {
  private static final int LONGEST_SERIAL = 30;
  private static final int LONGEST_MODEL = 60;

  private final TextField serial = new TextField();
  private final TextField model = new TextField();
  private Optional<String> label = Optional.empty();

  NewPenForm(PenWords words) {
    serial.setLabel(words.say("form.serial"));
    serial.setMaxLength(LONGEST_SERIAL);
    serial.setAutocorrect(false);
    model.setLabel(words.say("form.model"));
    model.setMaxLength(LONGEST_MODEL);
    Div form = new Div(serial, model);
    form.addClassName("form");
    add(new Hint(words.say("form.hint")), form);
  }

  /** The text of the label is what a scan finds the pen by; if it is a serial, it is the pen's. */
  void scanned(ScanReading reading) {
    if (reading instanceof Scan(String raw, var _, var _)) {
      label = Optional.of(raw);
      if (Pen.isSerial(raw)) {
        serial.setValue(raw);
      }
    }
  }

  /**
   * @throws clinic.needlepoint.station.PenRefused when a line is not as it has to be
   */
  Pen pen() {
    String typed = serial.getValue().strip();
    return new Pen(typed, model.getValue().strip(), label.orElse(typed), Optional.empty());
  }
}
