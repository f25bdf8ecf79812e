package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.aftercare.ProblemForm;
import clinic.needlepoint.aftercare.ProblemForm.Question;
import clinic.needlepoint.aftercare.ProblemForm.Urgent;
import clinic.needlepoint.ui.Answers;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few questions about a problem, one a screen, nothing typed. An answer that can not wait ends
 * them: what was said is noted, staff are called, and the screen says whom to call.
 */
final class ProblemStep {
  private static final Logger log = LoggerFactory.getLogger(ProblemStep.class);

  private final Late late;
  private final HandedOver paper;
  private final Runnable back;
  private final ProblemForm form;
  private final Map<String, String> answers = new LinkedHashMap<>();

  ProblemStep(Late late, HandedOver paper, Runnable back) {
    this.late = late;
    this.paper = paper;
    this.back = back;
    this.form = late.reports().form();
  }

  void show() {
    show(0);
  }

  private void show(int number) {
    late.frame().show("aftercare.question", () -> fill(number));
  }

  private void fill(int number) {
    Question question = form.questions().get(number);
    String words = late.reports().words(question.text(), late.locale());
    Div head = new Div(new Heading(words));
    head.addClassName("follow-head");
    String kinds = question.choices().isEmpty() ? "question" : "question follow-up";
    String chosen = answers.get(question.id());
    late.frame().progress(number + 1, form.questions().size());
    late.frame()
        .room(
            new LatePage(
                kinds,
                head,
                new Answers<>(
                    words,
                    cards(question),
                    chosen,
                    answer -> {
                      answers.put(question.id(), answer);
                      offerNext(number, question);
                    })));
    late.frame()
        .back(late.frame().getTranslation("ui.back"), number == 0 ? back : () -> show(number - 1));
    if (chosen == null) {
      late.frame().waiting(late.text("waiting"));
    } else {
      offerNext(number, question);
    }
  }

  private Map<String, String> cards(Question question) {
    Map<String, String> cards = new LinkedHashMap<>();
    if (question.choices().isEmpty()) {
      ProblemForm.YES_NO.forEach(answer -> cards.put(answer, late.text("answer." + answer)));
    }
    question
        .choices()
        .forEach(
            choice -> cards.put(choice.id(), late.reports().words(choice.text(), late.locale())));
    return cards;
  }

  private void offerNext(int number, Question question) {
    late.frame()
        .primary(
            late.frame().getTranslation("ui.next"),
            () -> {
              boolean urgent =
                  question.urgentAfter(answers.getOrDefault(question.id(), "")).isPresent();
              boolean last = number == form.questions().size() - 1;
              if (urgent || last) {
                report();
              } else {
                show(number + 1);
              }
            });
  }

  private void report() {
    Map<String, String> given = Map.copyOf(answers);
    Optional<Urgent> urgent = form.urgentAfter(given);
    if (urgent.isPresent()) {
      showCall(urgent.get(), told(given));
    } else {
      late.reports().report(paper, form, given, late.locale());
      showNoted();
    }
    answers.clear();
  }

  /** Whether staff were called. Whatever goes wrong here, the person reads whom to call. */
  private boolean told(Map<String, String> given) {
    boolean called = works(() -> late.staffCall().call("aftercare.call-now"));
    boolean _ = works(() -> late.reports().report(paper, form, given, late.locale()));
    return called;
  }

  private static boolean works(Runnable act) {
    try {
      act.run();
      return true;
    } catch (RuntimeException e) {
      log.error("Something that can not wait was not written down", e);
      return false;
    }
  }

  private void showCall(Urgent urgent, boolean told) {
    late.frame()
        .show(
            "aftercare.call-now",
            () -> {
              List<Component> lines = new ArrayList<>();
              Paragraph clinic =
                  line(
                      "call.clinic",
                      late.numbers().telephone().orElseGet(() -> late.text("call.staff")));
              Paragraph emergency =
                  line(
                      "call.emergency",
                      late.numbers().emergency().orElseGet(() -> late.text("call.local")));
              lines.add(new Heading(late.text("call.title")));
              if (urgent == Urgent.EMERGENCY) {
                lines.add(emergency);
                lines.add(clinic);
              } else {
                lines.add(clinic);
                lines.add(emergency);
              }
              lines.add(new Hint(late.text(told ? "call.told" : "call.untold")));
              LatePage page = new LatePage("said call-now", lines.toArray(Component[]::new));
              page.getElement().setAttribute("role", "alert");
              late.frame().room(page);
              late.frame().finalAction(late.text("close"), late.leave());
            });
  }

  private Paragraph line(String key, String number) {
    Span digits = new Span(number);
    digits.addClassNames("number", "num");
    Paragraph line = new Paragraph();
    line.add(new Span(late.text(key)), digits);
    return line;
  }

  private void showNoted() {
    late.frame()
        .show(
            "aftercare.noted",
            () -> {
              late.say("noted", late.numbers().telephone().orElseGet(() -> late.text("call.us")));
              late.frame().finalAction(late.text("close"), late.leave());
            });
  }
}
