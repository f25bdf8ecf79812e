package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.ClinicNumbers;
import clinic.needlepoint.aftercare.OwnRecordsRequests;
import clinic.needlepoint.aftercare.ProblemReports;
import clinic.needlepoint.consent.ui.ConsentSteps;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.StaffCall;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
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
    Div words = new Div(new Heading(text(key + ".state")), new Hint(text(key + ".next", values)));
    words.addClassName("said");
    words.getElement().setAttribute("role", "alert");
    frame.room(words);
  }
}
