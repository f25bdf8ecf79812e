package clinic.needlepoint.journey.ui;

import clinic.needlepoint.aftercare.ui.AftercareSteps;
import clinic.needlepoint.consent.ui.ConsentOutcome;
import clinic.needlepoint.consent.ui.ConsentSteps;
import clinic.needlepoint.consent.ui.TodaySteps;
import clinic.needlepoint.education.ui.EducationSteps;
import clinic.needlepoint.screening.ui.ScreeningSteps;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.PrivacyTimeout;
import clinic.needlepoint.ui.StaffCall;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.Voice;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.WaitingNumber;
import clinic.needlepoint.visit.ui.IdentificationSteps;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/**
 * The patient's one route: from the door to the chair, one screen after the other. The address
 * never changes, so the browser's Back leads nowhere into somebody's answers. The style sheets of
 * every step come with it: a sheet that is met later holds up the screen that asks for it.
 */
@StyleSheet("context://visit/check-in.css")
@StyleSheet("context://screening/screening.css")
@StyleSheet("context://education/education.css")
@StyleSheet("context://consent/consent.css")
@StyleSheet("context://aftercare/aftercare.css")
@Route("")
@PageTitle("Needlepoint")
@AnonymousAllowed
class PatientView extends Div {
  private final IdentificationSteps identification;
  private final ScreeningSteps screening;
  private final TodaySteps today;
  private final EducationSteps education;
  private final ConsentSteps consent;
  private final AftercareSteps aftercare;
  private final Seating seating;
  private final Idle idle;
  private final PatientFrame frame;
  private @Nullable PrivacyTimeout timeout;

  PatientView(
      IdentificationSteps identification,
      ScreeningSteps screening,
      TodaySteps today,
      EducationSteps education,
      ConsentSteps consent,
      AftercareSteps aftercare,
      Seating seating,
      Idle idle,
      StaffCall staffCall,
      Voice voice,
      Sites sites) {
    this.identification = identification;
    this.screening = screening;
    this.today = today;
    this.education = education;
    this.consent = consent;
    this.aftercare = aftercare;
    this.seating = seating;
    this.idle = idle;
    frame = new PatientFrame(staffCall, voice);
    frame.whenChosen(this::watchOverChoices);
    add(frame, new TouchKeyboard());
    if (sites.find().isPresent()) {
      attract();
    } else {
      NotReadyScreen.show(frame);
    }
  }

  private void attract() {
    watch(false);
    AttractScreen.show(
        frame, new AttractScreen.Ways(this::identify, this::identifyByCode, this::afterVisit));
  }

  /** Forgets this person: their screen, their language, how they read. */
  private void wipe() {
    frame.forget();
    attract();
  }

  private void identify() {
    watch(true);
    identification.open(frame, found -> screen(found.claim()), this::wipe);
  }

  private void identifyByCode() {
    watch(true);
    identification.openWithCode(frame, found -> screen(found.claim()), this::wipe);
  }

  private void afterVisit() {
    watch(true);
    aftercare.open(frame, this::wipe);
  }

  private void screen(Claim claim) {
    screening.open(frame, claim, () -> explain(claim), this::wipe);
  }

  private void explain(Claim claim) {
    today.open(frame, () -> educate(claim), () -> screen(claim));
  }

  private void educate(Claim claim) {
    education.open(frame, claim, wayBack -> decide(claim, wayBack), () -> explain(claim));
  }

  private void decide(Claim claim, Runnable back) {
    consent.open(frame, claim, outcome -> seat(claim, outcome), back);
  }

  private void seat(Claim claim, ConsentOutcome outcome) {
    WaitingNumber number = seating.seat(claim);
    Runnable done =
        () -> DoneScreen.show(frame, outcome == ConsentOutcome.DECLINED, number, this::wipe);
    seating
        .another(claim)
        .ifPresentOrElse(
            another ->
                AnotherScreen.show(frame, another.dueAt(), () -> screen(another.claim()), done),
            done);
  }

  /** Who only chose how to read and went away leaves that to nobody, either. */
  private void watchOverChoices() {
    if (timeout == null) {
      watch(true);
    }
  }

  /** Counts the silence while somebody's answers may be on the screen. */
  private void watch(boolean on) {
    if (timeout != null) {
      remove(timeout);
      timeout = null;
    }
    if (on) {
      timeout = new PrivacyTimeout(idle.patient(), idle.warning(), this::wipe);
      add(timeout);
    }
  }
}
