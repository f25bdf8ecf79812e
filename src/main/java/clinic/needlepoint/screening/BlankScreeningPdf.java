package clinic.needlepoint.screening;

import clinic.needlepoint.document.PdfReport;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.ui.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The health questions, to be answered by hand. */
record BlankScreeningPdf(
    Site site, Questionnaire questionnaire, ScreeningTexts texts, Locale language) {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

  /** To be written on. */
  private static final String LINE = ": " + "_".repeat(40);

  private static final String BOX = "[   ] ";
  private static final String BETWEEN = " ".repeat(8);

  /** Lines that a question takes with its help and its boxes, and each follow-up. */
  private static final int LINES = 6;

  void write(OutputStream out, Instant made) throws IOException {
    try (PdfReport paper =
        PdfReport.document(out, SCRATCH, say("title"), language, made.atZone(site.zone()))) {
      paper.fact(say("clinic"), site.name());
      paper.fact(say("version"), questionnaire.id() + "-" + questionnaire.version());
      paper.gap();
      lines(paper, "name", "born", "today");
      paper.text(say("how"));
      paper.text(say("talk"));
      int number = 1;
      for (Question question : questionnaire.questions()) {
        question(paper, number++, question);
      }
      paper.gap();
      paper.together(2 * LINES);
      paper.text(say("changed"));
      lines(paper, "signature", "day", "helped", "interpreter", "staff");
    }
  }

  private void lines(PdfReport paper, String... what) throws IOException {
    for (String each : what) {
      paper.text(say(each) + LINE);
    }
  }

  private void question(PdfReport paper, int number, Question question) throws IOException {
    paper.together(LINES * (1 + question.followUps().size()));
    paper.heading(number + ". " + words(question.text()));
    if (question.hint().isPresent()) {
      paper.paragraph(words(question.hint().get()));
    }
    paper.paragraph(words(question.why()));
    paper.text(boxes(Stream.of("yes", "no", "not-sure").map(this::answer)));
    for (FollowUp followUp : question.followUps()) {
      paper.paragraph(say("after") + " " + words(followUp.text()));
      paper.text(room(followUp.kind()));
    }
  }

  private String room(FollowUp.Kind kind) {
    return switch (kind) {
      case FollowUp.Choices choices -> choices(choices);
      case FollowUp.LastTime _ -> say("month") + BETWEEN + BOX + answer("not-sure");
    };
  }

  private String choices(FollowUp.Choices choices) {
    String boxes =
        boxes(
            Stream.concat(
                choices.choices().stream().map(choice -> words(choice.text())),
                Stream.of(answer("not-sure"))));
    return choices.several() ? say("several") + " " + boxes : boxes;
  }

  private static String boxes(Stream<String> words) {
    return words.map(BOX::concat).collect(Collectors.joining(BETWEEN));
  }

  private String words(clinic.needlepoint.site.Translated text) {
    return texts.words(text, language);
  }

  private String answer(String word) {
    return MESSAGES.getTranslation("screening.answer." + word, language);
  }

  private String say(String key) {
    return MESSAGES.getTranslation("screening.paper." + key, language);
  }
}
