package clinic.needlepoint.aftercare.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import clinic.needlepoint.aftercare.ClinicNumbers;
import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.aftercare.OwnRecordsRequests;
import clinic.needlepoint.aftercare.ProblemForm;
import clinic.needlepoint.aftercare.ProblemForm.Question;
import clinic.needlepoint.aftercare.ProblemForm.Urgent;
import clinic.needlepoint.aftercare.ProblemReports;
import clinic.needlepoint.consent.ui.ConsentSteps;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.ui.PatientScreen;
import clinic.needlepoint.ui.StaffCall;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot wait is said to the person, whatever becomes of the record. */
@Tag("F043")
class ProblemStepTests {
  private static final HandedOver PAPER =
      new HandedOver(
          1,
          SessionNumber.of(1),
          new VisitId(1),
          new PatientId("P-0123456789ABCDEF"),
          "standard-1",
          "en",
          Optional.empty(),
          HandedOver.Way.STICK,
          Instant.EPOCH,
          "u2",
          Instant.MAX);

  private final ProblemReports reports = mock(ProblemReports.class);
  private final StaffCall staffCall = mock(StaffCall.class);
  private PatientScreen screen;

  @BeforeEach
  void open() {
    screen = new PatientScreen();
    Translated words =
        new Translated(
            Translated.REQUIRED.stream()
                .collect(Collectors.toMap(language -> language, language -> "Can you breathe?")));
    Question breathing = new Question("breathing", words, Optional.of(Urgent.EMERGENCY), List.of());
    when(reports.form()).thenReturn(new ProblemForm("problems", 1, List.of(breathing)));
    when(reports.words(any(), any())).thenReturn("Is it hard to breathe?");
    ClinicNumbers numbers = mock(ClinicNumbers.class);
    when(numbers.telephone()).thenReturn(Optional.of("555-0142"));
    when(numbers.emergency()).thenReturn(Optional.of("911"));
    Late late =
        new Late(
            screen.frame(),
            reports,
            mock(OwnRecordsRequests.class),
            mock(ConsentSteps.class),
            numbers,
            staffCall,
            () -> {});
    new ProblemStep(late, PAPER, () -> {}).show();
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void breathesBadly() {
    screen.touch("Yes");
    screen.touch("Next");
  }

  @Test
  void saysWhomToCallAndThatStaffAreTold() {
    breathesBadly();
    assertThat(screen.text()).contains("911", "555-0142", "We told our staff");
    verify(staffCall).call("aftercare.call-now");
    verify(reports).report(any(), any(), any(), any());
  }

  @Test
  void saysWhomToCallWhenNothingCanBeWritten() {
    doThrow(new IllegalStateException("full")).when(reports).report(any(), any(), any(), any());
    doThrow(new IllegalStateException("full")).when(staffCall).call(any());
    breathesBadly();
    assertThat(screen.text())
        .contains("911", "555-0142", "Our staff do not know yet")
        .doesNotContain("We told our staff");
  }

  @Test
  void callsStaffWhenTheAnswersCanNotBeWritten() {
    doThrow(new IllegalStateException("full")).when(reports).report(any(), any(), any(), any());
    breathesBadly();
    assertThat(screen.text()).contains("911", "We told our staff");
    verify(staffCall).call("aftercare.call-now");
  }
}
