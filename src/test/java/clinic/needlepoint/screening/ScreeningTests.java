package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.visit.ClaimLost;
import clinic.needlepoint.visit.OneVisit;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F013")
class ScreeningTests {
  private static final Reason REASON = new Reason("Stopped warfarin in May, INR seen");
  private static final StaffMember CLINICIAN = ScreeningFixture.clinician();

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;
  private ScreeningAnswers answers;
  private ScreeningClearance clearance;

  @BeforeEach
  void start() {
    kiosk = ScreeningFixture.open(folder, Path.of("kiosk-config"));
    answers = kiosk.getBean(ScreeningAnswers.class);
    clearance = kiosk.getBean(ScreeningClearance.class);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private ScreeningState state() {
    return kiosk.getBean(Screenings.class).stateOf(OneVisit.ID);
  }

  private List<Question> questions() {
    return kiosk.getBean(Questionnaires.class).inForce().questions();
  }

  private void answer(String question, Answer answer) {
    ScreeningFixture.answer(kiosk, question, answer);
  }

  private void finish() {
    ScreeningFixture.replyNotSure(kiosk);
    answers.finish(OneVisit.CLAIM);
  }

  private void answerAll(Answer answer) {
    questions().forEach(question -> answer(question.id(), answer));
  }

  private void finishWith(String flagged, Answer answer) {
    answerAll(Answer.NO);
    answer(flagged, answer);
    finish();
  }

  private List<AuditRecord> log() {
    return kiosk
        .getBean(AuditLog.class)
        .find(
            kiosk.getBean(ScreeningRecords.class).recordTypes().stream()
                .map(RecordType::name)
                .toList(),
            Instant.EPOCH,
            Instant.parse("9999-01-01T00:00:00Z"));
  }

  @Test
  void asksAboutEveryRowOfContraindicationsAndEveryExtra() {
    assertThat(questions().stream().flatMapToInt(question -> question.row().stream()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
    assertThat(questions().stream().flatMap(question -> question.extras().stream()))
        .containsExactlyInAnyOrder(Extra.values());
  }

  @Test
  void anAnswerOutlivesTheProcess() {
    answer("blood-thinners", Answer.NOT_SURE);
    kiosk.close();
    start();
    assertThat(answers.given(OneVisit.ID)).containsEntry("blood-thinners", Answer.NOT_SURE);
    Question first = questions().getFirst();
    assertThat(answers.resumePoint(OneVisit.ID))
        .contains(Step.of(first, first.followUps().getFirst()));
  }

  @Test
  void theLastAnswerCountsAndTheSameTwiceIsOne() {
    answer("blood-thinners", Answer.YES);
    answer("blood-thinners", Answer.NO);
    answer("blood-thinners", Answer.NO);
    assertThat(answers.given(OneVisit.ID)).hasSize(1).containsEntry("blood-thinners", Answer.NO);
    assertThat(state()).isEqualTo(new ScreeningState.Unfinished(1, questions().size()));
  }

  @Test
  void aScreenThatLostTheVisitWritesNothing() {
    assertThatThrownBy(
            () -> answers.answer(OneVisit.LOST, "blood-thinners", Answer.YES, new Shown("?", "")))
        .isInstanceOf(ClaimLost.class);
    assertThat(answers.given(OneVisit.ID)).isEmpty();
  }

  @Test
  void refusesAQuestionNobodyAsked() {
    assertThatThrownBy(
            () -> answers.answer(OneVisit.CLAIM, "favourite-song", Answer.YES, new Shown("?", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotFinishWithAQuestionOpen() {
    questions().stream().skip(1).forEach(question -> answer(question.id(), Answer.NO));
    assertThatThrownBy(() -> answers.finish(OneVisit.CLAIM))
        .isInstanceOf(IllegalStateException.class);
    assertThat(log()).isEmpty();
  }

  @Test
  void noToEverythingNeedsNoClinicianAndNoFollowUp() {
    answerAll(Answer.NO);
    answers.finish(OneVisit.CLAIM);
    assertThat(state()).isInstanceOf(ScreeningState.Cleared.class);
  }

  @Test
  void finishingTwiceIsOneRecordAndOneCount() {
    answerAll(Answer.NO);
    answers.finish(OneVisit.CLAIM);
    answers.finish(OneVisit.CLAIM);
    assertThat(log()).hasSize(1);
    assertThat(
            kiosk.getBean(MeterRegistry.class).counter("needlepoint.screenings.finished").count())
        .isEqualTo(1);
  }

  @Test
  void theRecordHoldsEveryAnswerWithTheVersionAndItsHeaderNothing() {
    finishWith("blood-thinners", Answer.NOT_SURE);
    AuditRecord record = log().getFirst();
    assertThat(record.type()).isEqualTo("screening.finished");
    assertThat(record.keys()).containsOnlyKeys("visit");
    assertThat(record.text("version")).isEqualTo("3");
    assertThat(record.text("answers")).contains("blood-thinners=not-sure").contains("pregnancy=no");
  }

  @Test
  void whatIsFinishedStands() {
    answerAll(Answer.NO);
    answers.finish(OneVisit.CLAIM);
    assertThatThrownBy(() -> answer("blood-thinners", Answer.YES))
        .isInstanceOf(ScreeningFinished.class);
  }

  @Test
  @Tag("F014")
  void aYesAndANotSureWaitForAClinicianAndANoteDoesNot() {
    answerAll(Answer.NO);
    answer("pregnancy", Answer.YES);
    answer("blood-thinners", Answer.NOT_SURE);
    answer("sensitive-skin", Answer.YES);
    finish();
    assertThat(state())
        .isEqualTo(
            new ScreeningState.ToReview(
                List.of(
                    new Flag("blood-thinners", Answer.NOT_SURE, Triage.CLEAR),
                    new Flag("pregnancy", Answer.YES, Triage.STOP))));
    assertThat(clearance.review(OneVisit.ID).orElseThrow().notes())
        .containsExactly(new Flag("sensitive-skin", Answer.YES, Triage.NOTE));
  }

  @Test
  @Tag("F047")
  void eachFlagIsClearedByItselfWithAReason() {
    answerAll(Answer.NO);
    answer("pregnancy", Answer.NOT_SURE);
    answer("blood-thinners", Answer.YES);
    finish();
    clearance.clear(OneVisit.ID, "pregnancy", REASON, CLINICIAN);
    assertThat(state())
        .isEqualTo(
            new ScreeningState.ToReview(
                List.of(new Flag("blood-thinners", Answer.YES, Triage.CLEAR))));
    clearance.clear(OneVisit.ID, "blood-thinners", REASON, CLINICIAN);
    clearance.clear(OneVisit.ID, "blood-thinners", new Reason("another"), CLINICIAN);
    assertThat(state())
        .isInstanceOfSatisfying(
            ScreeningState.Cleared.class, s -> assertThat(s.flagsCleared()).isEqualTo(2));
    assertThat(log())
        .extracting(AuditRecord::type)
        .containsExactly(
            "screening.finished", "screening.flag-reviewed", "screening.flag-reviewed");
    assertThat(log().getLast().text("reason")).isEqualTo(REASON.text());
    assertThat(log().getLast().by()).isEqualTo(CLINICIAN.actor());
  }

  @Test
  @Tag("F047")
  void nothingClearsMoreThanOneFlag() {
    List<Method> clearing =
        Arrays.stream(ScreeningClearance.class.getMethods())
            .filter(method -> method.getDeclaringClass().equals(ScreeningClearance.class))
            .filter(method -> method.getReturnType().equals(void.class))
            .filter(method -> !method.getName().equals("stop"))
            .toList();
    assertThat(clearing).extracting(Method::getName).containsExactly("clear");
    assertThat(clearing.getFirst().getParameterTypes()[1]).isEqualTo(String.class);
  }

  @Test
  @Tag("F047")
  void onlyAClinicianWithALicenceOfTodayClears() {
    finishWith("blood-thinners", Answer.YES);
    LocalDate later = LocalDate.of(2099, 1, 1);
    for (StaffMember other :
        List.of(
            ScreeningFixture.member(StaffRole.ASSISTANT, later),
            ScreeningFixture.member(StaffRole.AUDITOR, later),
            ScreeningFixture.member(StaffRole.ADMINISTRATOR, later),
            ScreeningFixture.member(StaffRole.PRACTITIONER, LocalDate.of(2020, 1, 1)))) {
      assertThatThrownBy(() -> clearance.clear(OneVisit.ID, "blood-thinners", REASON, other))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> clearance.stop(OneVisit.ID, REASON, other))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(state()).isInstanceOf(ScreeningState.ToReview.class);
    assertThat(log()).hasSize(1);
  }

  @Test
  void clearsOnlyWhatWasFlagged() {
    finishWith("blood-thinners", Answer.YES);
    assertThatThrownBy(() -> clearance.clear(OneVisit.ID, "pregnancy", REASON, CLINICIAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noTreatmentTodayStands() {
    finishWith("pregnancy", Answer.YES);
    clearance.stop(OneVisit.ID, REASON, CLINICIAN);
    clearance.stop(OneVisit.ID, REASON, CLINICIAN);
    assertThat(state()).isInstanceOf(ScreeningState.Stopped.class);
    assertThat(log()).hasSize(2);
    assertThatThrownBy(() -> clearance.clear(OneVisit.ID, "pregnancy", REASON, CLINICIAN))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nobodyIsStoppedWhileTheyAnswer() {
    assertThatThrownBy(() -> clearance.stop(OneVisit.ID, REASON, CLINICIAN))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReasonIsASentenceAndNotADot() {
    assertThat(Reason.fits(" . ")).isFalse();
    assertThat(Reason.fits("x".repeat(301))).isFalse();
    assertThat(new Reason(" seen\n and\tasked ").text()).isEqualTo("seen and asked");
    assertThatThrownBy(() -> new Reason("ok")).isInstanceOf(IllegalArgumentException.class);
  }
}
