package clinic.needlepoint.consent.ui;

import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One question whose answer is one touch. Nothing is chosen before. */
final class OneTouch<T> {
  private final PatientFrame frame;
  private final String what;
  private final List<T> answers;
  private final Function<T, String> key;
  private final Consumer<T> touched;
  private final Runnable back;

  /**
   * Makes it.
   *
   * @param what the last part of the message keys of the question
   * @param key the message key of an answer
   */
  OneTouch(
      PatientFrame frame,
      String what,
      List<T> answers,
      Function<T, String> key,
      Consumer<T> touched,
      Runnable back) {
    this.frame = frame;
    this.what = what;
    this.answers = answers;
    this.key = key;
    this.touched = touched;
    this.back = back;
  }

  void show() {
    frame.show("consent." + what, this::fill);
  }

  private void fill() {
    Div ways = new Div();
    ways.addClassNames("other-ways", "touch-" + what);
    for (T answer : answers) {
      ways.add(
          Buttons.plain(frame.getTranslation(key.apply(answer)), () -> touched.accept(answer)));
    }
    frame.title(frame.getTranslation("consent.touch." + what + ".corner"));
    frame.room(
        new Page("ways-page", new Heading(frame.getTranslation("consent.touch." + what)), ways));
    frame.back(frame.getTranslation("ui.back"), back);
  }
}
