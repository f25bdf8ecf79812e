package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.FollowUp;
import clinic.needlepoint.screening.Question;
import clinic.needlepoint.screening.Questionnaire;
import clinic.needlepoint.screening.Reply;
import clinic.needlepoint.screening.Responses;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Shown;
import clinic.needlepoint.screening.Step;
import clinic.needlepoint.ui.Answers;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.visit.Claim;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One question, or one of its follow-ups, with the answers to touch. */
final class QuestionPage {
  private final Questionnaire questionnaire;
  private final ScreeningAnswers answers;
  private final ScreeningTexts texts;
  private final PatientFrame frame;
  private final Claim claim;
  private final Responses lastTime;
  private final ReplyWords words;

  QuestionPage(
      Questionnaire questionnaire,
      ScreeningAnswers answers,
      ScreeningTexts texts,
      PatientFrame frame,
      Claim claim,
      Responses lastTime) {
    this.questionnaire = questionnaire;
    this.answers = answers;
    this.texts = texts;
    this.frame = frame;
    this.claim = claim;
    this.lastTime = lastTime;
    this.words = new ReplyWords(texts);
  }

  /** Where a screen leads: on once it has its answer, and back. */
  private record Ways(Runnable next, Runnable back) {}

  void show(Step step, Runnable next, Runnable back) {
    Ways ways = new Ways(next, back);
    step.followUp()
        .ifPresentOrElse(
            followUp -> frame.show("screening.follow-up", () -> fillFollowUp(step, followUp, ways)),
            () -> frame.show("screening.question", () -> fillQuestion(step, ways)));
  }

  private void fillQuestion(Step step, Ways ways) {
    Question question = step.question();
    Shown shown = texts.show(step, ReplyWords.locale());
    Optional<Answer> given = answers.responses(claim.visit()).answer(question);
    Optional<Answer> before = given.or(() -> lastTime.answer(question));
    progress(question);
    Page page = new Page("question", head(step, shown.text(), ways));
    if (!shown.hint().isEmpty()) {
      page.add(new Hint(shown.hint()));
    }
    page.add(
        new Answers<>(
            shown.text(),
            answerWords(),
            before.orElse(null),
            answer -> {
              answers.answer(claim, question.id(), answer, shown);
              offerNext(ways);
            }));
    frame.room(page);
    frame.back(frame.getTranslation("ui.back"), ways.back);
    if (given.isPresent()) {
      offerNext(ways);
    } else {
      before.ifPresentOrElse(
          answer -> offerStillTrue(() -> answers.answer(claim, question.id(), answer, shown), ways),
          this::waitForOne);
    }
  }

  private void fillFollowUp(Step step, FollowUp followUp, Ways ways) {
    Shown shown = texts.show(step, ReplyWords.locale());
    Optional<Reply> given = reply(step, followUp);
    Optional<Reply> before = given.or(() -> lastTime.reply(step.question(), followUp));
    progress(step.question());
    Page page = followUpPage(shown.text());
    before
        .filter(reply -> FollowUpPage.saysMoreThanItsCard(reply, now()))
        .ifPresent(reply -> page.add(new Hint(words.of(followUp, reply))));
    page.add(
        new FollowUpPage(texts, touched(step, shown, ways))
            .answers(followUp, shown.text(), before, now()));
    frame.room(page);
    frame.back(frame.getTranslation("ui.back"), ways.back);
    if (given.isPresent()) {
      offerNext(ways);
    } else {
      before.ifPresentOrElse(
          reply -> offerStillTrue(() -> answers.reply(claim, step, reply, shown), ways),
          this::waitForOne);
    }
  }

  private void fillMonths(Step step, FollowUp followUp, Year year, Ways ways) {
    Shown shown = texts.show(step, ReplyWords.locale());
    Optional<Reply> given =
        reply(step, followUp)
            .filter(reply ->
                reply instanceof Reply.InMonth(YearMonth month)
                    && month.getYear() == year.getValue());
    progress(step.question());
    Page page = followUpPage(ReplyWords.say("month.which", year.toString()));
    page.add(
        new FollowUpPage(texts, touched(step, shown, ways))
            .months(shown.text() + " " + year, year, given, now()));
    frame.room(page);
    frame.back(frame.getTranslation("ui.back"), () -> show(step, ways.next, ways.back));
    if (given.isPresent()) {
      offerNext(ways);
    } else {
      waitForOne();
    }
  }

  private FollowUpPage.Touched touched(Step step, Shown shown, Ways ways) {
    return new FollowUpPage.Touched() {
      @Override
      public void reply(Reply reply) {
        answers.reply(claim, step, reply, shown);
        offerNext(ways);
      }

      @Override
      public void nothing() {
        answers.takeBack(claim, step);
        waitForOne();
      }

      @Override
      public void year(Year year) {
        FollowUp followUp = step.followUp().orElseThrow();
        frame.primary(
            frame.getTranslation("ui.next"),
            () -> frame.show("screening.follow-up", () -> fillMonths(step, followUp, year, ways)));
      }
    };
  }

  private Optional<Reply> reply(Step step, FollowUp followUp) {
    return answers.responses(claim.visit()).reply(step.question(), followUp);
  }

  private YearMonth now() {
    return YearMonth.from(answers.today());
  }

  private static Page followUpPage(String heading) {
    Div head = new Div(new Heading(heading));
    head.addClassName("follow-head");
    return new Page("question follow-up", head);
  }

  /** A follow-up belongs to its question and has no number of its own. */
  private void progress(Question question) {
    frame.progress(
        questionnaire.questions().indexOf(question) + 1, questionnaire.questions().size());
  }

  private Div head(Step step, String text, Ways ways) {
    NativeButton why =
        Buttons.before(
            "help",
            Buttons.plain(
                frame.getTranslation("screening.question.why"), () -> showWhy(step, ways)));
    why.addClassName("why");
    Div head = new Div(new Heading(text), why);
    head.addClassName("question-head");
    return head;
  }

  private static Map<Answer, String> answerWords() {
    Map<Answer, String> words = new LinkedHashMap<>();
    for (Answer answer : Answer.values()) {
      words.put(answer, ReplyWords.of(answer));
    }
    return words;
  }

  private void offerNext(Ways ways) {
    frame.primary(frame.getTranslation("ui.next"), ways.next);
  }

  /** Takes what was said at the last visit; until it is touched nothing is kept. */
  private void offerStillTrue(Runnable keep, Ways ways) {
    frame.primary(
        frame.getTranslation("screening.still-true"),
        () -> {
          keep.run();
          ways.next.run();
        });
  }

  private void waitForOne() {
    frame.waiting(frame.getTranslation("screening.question.waiting"));
  }

  private void showWhy(Step step, Ways ways) {
    Runnable answer = () -> show(step, ways.next, ways.back);
    frame.show(
        "screening.why",
        () -> {
          String why = texts.words(step.question().why(), ReplyWords.locale());
          frame.title(frame.getTranslation("screening.why.title"));
          frame.room(new Page("reading", new Paragraph(why)));
          frame.back(frame.getTranslation("ui.back"), answer);
          frame.primary(frame.getTranslation("screening.why.answer"), answer);
        });
  }
}
