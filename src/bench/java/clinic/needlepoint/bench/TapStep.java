package clinic.needlepoint.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One tap of the walk.
 *
 * @param kind what the figures are grouped by
 * @param name the exact name of the button
 * @param then a JavaScript regular expression that the screen must match before the tap counts as
 *     answered; the screen must also have changed
 */
record TapStep(String kind, String name, String then) {
  /** Any change will do. */
  static final String ANYTHING = "";

  /** From the door to the first health question. */
  static List<TapStep> toQuestions(Visitor visitor) {
    List<TapStep> steps = new ArrayList<>();
    steps.add(new TapStep("start", "Start", "When were you born"));
    for (char digit : visitor.birthKeys().toCharArray()) {
      steps.add(new TapStep("digit", String.valueOf(digit), ANYTHING));
    }
    steps.add(new TapStep("next screen", "Next", "First letters"));
    for (char letter : visitor.letters().toCharArray()) {
      steps.add(new TapStep("letter", String.valueOf(letter), ANYTHING));
    }
    steps.add(new TapStep("who it is", "Next", "1 of \\d+[^]*Not sure"));
    return List.copyOf(steps);
  }

  /** An answer, and on to the next question or the list of answers. */
  static List<TapStep> question(int number, int questions) {
    String next =
        number == questions
            ? "^(?![^]*\\b%1$d of %1$d\\b)".formatted(questions)
            : (number + 1) + " of " + questions;
    return List.of(
        new TapStep("answer", number % 4 == 0 ? "Not sure" : "No", "Next[^]*true"),
        new TapStep("next question", "Next", next));
  }
}
