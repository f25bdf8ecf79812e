package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentCopies;
import clinic.needlepoint.consent.ConsentDecisions;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.StaffPresence;
import clinic.needlepoint.phone.PhoneFiles;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.StaffCall;
import clinic.needlepoint.visit.Claim;
import java.util.function.Consumer;

/**
 * What all screens of one patient's way through a form need.
 *
 * @param done is called once with the outcome
 * @param back leaves the form before its first page
 * @param anew begins again, with the form in force then
 */
record Taking(
    PatientFrame frame,
    Claim claim,
    ConsentForm form,
    ConsentDecisions decisions,
    ConsentCopies copies,
    PhoneFiles phones,
    StaffPresence presence,
    StaffCall staffCall,
    Consumer<ConsentOutcome> done,
    Runnable back,
    Runnable anew) {

  String text(String key, Object... values) {
    return frame.getTranslation(key, values);
  }
}
