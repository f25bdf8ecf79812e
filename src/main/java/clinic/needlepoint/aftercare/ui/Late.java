package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.ClinicNumbers;
import clinic.needlepoint.aftercare.OwnRecordsRequests;
import clinic.needlepoint.aftercare.ProblemReports;
import clinic.needlepoint.consent.ui.ConsentSteps;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.StaffCall;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** What the screens after a visit share: the frame, the services, the way out. */
record Late(
    PatientFrame frame,
    ProblemReports reports,
    OwnRecordsRequests requests,
    ConsentSteps consent,
    ClinicNumbers numbers,
    StaffCall staffCall,
    Runnable leave) {

  String text(String key, Object... values) {
    return frame.getTranslation("aftercare." + key, values);
  }

  Locale locale() {
    return UI.getCurrent().getLocale();
  }

  /** State and next step, said at once to who is read to. */
  void say(String key, Object... values) {
    say(key, List.of(), values);
  }

  /** The same for whoever may have come because something is wrong, and gets no further here. */
  void sayWithNumbers(String key, Object... values) {
    say(key, List.of(clinic(), emergency()), values);
  }

  private void say(String key, List<Component> more, Object... values) {
    Div words = new Div(new Heading(text(key + ".state")), new Hint(text(key + ".next", values)));
    words.add(more);
    words.addClassName("said");
    words.getElement().setAttribute("role", "alert");
    frame.room(words);
  }

  /** How to reach the clinic. */
  Paragraph clinic() {
    return line("call.clinic", numbers.telephone().orElseGet(() -> text("call.staff")));
  }

  /** Whom to call when that may be too slow. */
  Paragraph emergency() {
    return line("call.emergency", numbers.emergency().orElseGet(() -> text("call.local")));
  }

  private Paragraph line(String key, String number) {
    Span digits = new Span(number);
    digits.addClassNames("number", "num");
    Paragraph line = new Paragraph();
    line.add(new Span(text(key)), digits);
    line.addClassName("to-call");
    return line;
  }
}
