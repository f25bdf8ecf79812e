package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.document.PdfToText;
import clinic.needlepoint.document.Rendered;
import clinic.needlepoint.screening.FollowUp.Choices;
import clinic.needlepoint.screening.FollowUp.LastTime;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.ui.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The health questions on a sheet of paper. */
@Tag("F044")
class BlankScreeningTests {
  private static final Messages MESSAGES = new Messages();

  @TempDir Path folder;

  private AnnotationConfigApplicationContext kiosk;

  @BeforeEach
  void start() {
    kiosk = ScreeningFixture.open(folder, Path.of("kiosk-config"));
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  static Stream<Locale> languages() {
    return Messages.LANGUAGES.stream();
  }

  private byte[] blank(Locale language, StaffMember by) throws Exception {
    ScreeningPapers papers =
        new ScreeningPapers(
            kiosk.getBean(Questionnaires.class),
            kiosk.getBean(ScreeningTexts.class),
            kiosk.getBean(Judgement.class),
            new ScreeningFixture.OneSite(),
            Clock.systemUTC());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    papers.blank(language, by, out);
    return out.toByteArray();
  }

  /** In the order of the questionnaire, each with its help, its boxes and its follow-ups. */
  @ParameterizedTest
  @MethodSource("languages")
  void everyQuestionStandsThereWithItsHelpAndItsBoxes(Locale language) throws Exception {
    Questionnaire asked = kiosk.getBean(Questionnaires.class).inForce();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < asked.questions().size(); i++) {
      Question question = asked.questions().get(i);
      words.add((i + 1) + ". " + text(question.text(), language));
      question.hint().ifPresent(hint -> words.add(text(hint, language)));
      words.add(text(question.why(), language));
      words.addAll(boxes(language, "yes", "no", "not-sure"));
      for (FollowUp followUp : question.followUps()) {
        words.add(say("paper.after", language) + " " + text(followUp.text(), language));
        words.addAll(boxes(followUp.kind(), language));
      }
    }
    String read = Rendered.checked(blank(language, ScreeningFixture.clinician())).said();
    assertThat(asked.questions()).hasSizeGreaterThan(24);
    assertThat(read)
        .containsSubsequence(words.stream().map(PdfToText::squeezed).toList())
        .contains(squeezed("paper.talk", language), "screening-3", "________")
        .doesNotContain("{");
  }

  private String text(clinic.needlepoint.site.Translated text, Locale language) {
    return kiosk.getBean(ScreeningTexts.class).words(text, language);
  }

  private List<String> boxes(FollowUp.Kind kind, Locale language) {
    return switch (kind) {
      case Choices choices ->
          Stream.concat(
                  choices.choices().stream()
                      .map(choice -> "[   ] " + text(choice.text(), language)),
                  boxes(language, "not-sure").stream())
              .toList();
      case LastTime _ ->
          List.of(say("paper.month", language), boxes(language, "not-sure").getFirst());
    };
  }

  private static List<String> boxes(Locale language, String... answers) {
    return Stream.of(answers).map(answer -> "[   ] " + say("answer." + answer, language)).toList();
  }

  private static String say(String key, Locale language) {
    return MESSAGES.getTranslation("screening." + key, language);
  }

  private static String squeezed(String key, Locale language) {
    return PdfToText.squeezed(say(key, language));
  }

  /** What staff read beside an answer stands on their screen alone. */
  @ParameterizedTest
  @MethodSource("languages")
  void saysOfNoAnswerWhatItMeansAndNamesNobody(Locale language) throws Exception {
    String read = Rendered.checked(blank(language, ScreeningFixture.clinician())).said();
    for (String triage : List.of("stop", "clear", "note")) {
      assertThat(read).doesNotContain(squeezed("review.triage." + triage, language));
    }
    assertThat(read).doesNotContain(squeezed("review.stopped", language), "Ruiz", "Vera");
  }

  /** Nobody has to turn the page between a question and its boxes. */
  @Test
  void keepsAQuestionAndItsBoxesOnOnePage() throws Exception {
    Questionnaire asked = kiosk.getBean(Questionnaires.class).inForce();
    try (PDDocument document =
        Loader.loadPDF(blank(Locale.ENGLISH, ScreeningFixture.clinician()))) {
      int boxes = 0;
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        List<String> lines = reader.getText(document).lines().toList();
        long questions = lines.stream().filter(line -> line.matches("[0-9]+\\. .*\\?")).count();
        long answers = lines.stream().filter(line -> line.matches("\\[ +] Yes .*")).count();
        assertThat(answers).as("page %d", page).isEqualTo(questions);
        boxes += (int) answers;
      }
      assertThat(boxes).isEqualTo(asked.questions().size());
    }
  }

  @Test
  @Tag("F112")
  void whoeverHasNoBusinessWithPatientsGetsNone() {
    StaffMember auditor = ScreeningFixture.member(StaffRole.AUDITOR, LocalDate.of(2099, 1, 1));
    assertThatThrownBy(() -> blank(Locale.ENGLISH, auditor)).isInstanceOf(NotAllowed.class);
  }
}
