package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.ClinicNumbers;
import clinic.needlepoint.aftercare.OwnRecordsRequests;
import clinic.needlepoint.aftercare.ProblemReports;
import clinic.needlepoint.consent.ui.ConsentSteps;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.StaffCall;
import org.springframework.stereotype.Component;

/** Opens, on a patient's screen, what somebody does with the code of their paper. */
@Component
public class AftercareSteps {
  private final ProblemReports reports;
  private final OwnRecordsRequests requests;
  private final ConsentSteps consent;
  private final ClinicNumbers numbers;
  private final StaffCall staffCall;
  private final Sites sites;

  AftercareSteps(
      ProblemReports reports,
      OwnRecordsRequests requests,
      ConsentSteps consent,
      ClinicNumbers numbers,
      StaffCall staffCall,
      Sites sites) {
    this.reports = reports;
    this.requests = requests;
    this.consent = consent;
    this.numbers = numbers;
    this.staffCall = staffCall;
    this.sites = sites;
  }

  /**
   * Asks for the code.
   *
   * @param leave back from the first screen, given up, or done
   */
  public void open(PatientFrame frame, Runnable leave) {
    Late late = new Late(frame, reports, requests, consent, numbers, staffCall, leave);
    new PaperCodeStep(late, sites.require().zone()).show();
  }
}
