package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.Understood;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A few questions, one at a time, that show whether we explained it well (AHRQ teach-back). A wrong
 * answer leads to the page once more; after a second one staff come. Nobody is held up.
 */
final class TeachBack {
  private final Taking taking;
  private final Map<String, Understood> understood;
  private final Set<String> readAgain;
  private final Runnable done;
  private final Runnable back;

  /**
   * Makes it.
   *
   * @param understood is filled; what is in it is not asked again
   * @param readAgain is filled with the questions of which a first answer was wrong
   */
  TeachBack(
      Taking taking,
      Map<String, Understood> understood,
      Set<String> readAgain,
      Runnable done,
      Runnable back) {
    this.taking = taking;
    this.understood = understood;
    this.readAgain = readAgain;
    this.done = done;
    this.back = back;
  }

  void show() {
    List<ConsentForm.Question> questions = taking.form().questions();
    questions.stream()
        .filter(question -> !understood.containsKey(question.id()))
        .findFirst()
        .ifPresentOrElse(this::ask, done);
  }

  private void ask(ConsentForm.Question question) {
    taking.frame().show("consent.teach-back", () -> fill(question));
  }

  private void fill(ConsentForm.Question question) {
    Locale locale = UI.getCurrent().getLocale();
    Div replies = new Div();
    replies.addClassName("replies");
    for (ConsentForm.Answer answer : question.answers()) {
      replies.add(
          Buttons.plain(answer.text().in(locale), () -> answered(question, answer.right())));
    }
    taking.frame().title(taking.text("consent.teach-back.title"));
    taking.frame().room(new Page("teach-back", new Heading(question.text().in(locale)), replies));
    taking.frame().back(taking.text("ui.back"), back);
  }

  private void answered(ConsentForm.Question question, boolean right) {
    boolean wrongBefore = readAgain.contains(question.id());
    if (right) {
      put(question, wrongBefore ? Understood.READ_AGAIN : Understood.FIRST_TIME);
      show();
    } else if (wrongBefore) {
      put(question, Understood.STAFF_CALLED);
      taking.staffCall().call("consent.teach-back");
      taking.frame().show("consent.teach-back-help", this::fillHelp);
    } else {
      readAgain.add(question.id());
      taking.frame().show("consent.teach-back-page", () -> fillPage(question));
    }
  }

  private void put(ConsentForm.Question question, Understood how) {
    understood.put(question.id(), how);
  }

  private void fillPage(ConsentForm.Question question) {
    Locale locale = UI.getCurrent().getLocale();
    ConsentForm.Page page = taking.form().pages().get(question.page());
    taking.frame().title(taking.text("consent.teach-back.again"));
    taking
        .frame()
        .room(
            new Page(
                "reading",
                new Heading(page.title().in(locale)),
                new Paragraph(page.text().in(locale))));
    taking.frame().noBack();
    taking.frame().primary(taking.text("consent.teach-back.ask-again"), () -> ask(question));
  }

  private void fillHelp() {
    new Words(taking.frame()).read("consent.teach-back.help.title", "consent.teach-back.help.text");
    taking.frame().noBack();
    taking.frame().primary(taking.text("ui.next"), this::show);
  }
}
