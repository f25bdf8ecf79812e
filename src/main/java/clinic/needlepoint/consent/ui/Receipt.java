package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.UI;
import java.time.format.TextStyle;

/**
 * What a signature is found by later: the time zone it was made in, the form's version, and the
 * number of its record in the log (none in what was signed before it was kept).
 */
final class Receipt {
  private Receipt() {}

  static Hint of(PatientFrame frame, Decision signed) {
    String zone = signed.zone().getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale());
    String form = signed.form() + "-" + signed.version();
    return new Hint(
        signed
            .record()
            .map(record ->
                frame.getTranslation("consent.receipt", zone, form, String.valueOf(record)))
            .orElseGet(() -> frame.getTranslation("consent.receipt.none", zone, form)));
  }
}
