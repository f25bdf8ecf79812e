package clinic.needlepoint.consent;

import clinic.needlepoint.site.ConfigNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the questions of a form: none, or as many as nobody minds. */
final class TeachBackReader {
  private static final int FEWEST = 3;
  private static final int MOST = 5;
  private static final int FEWEST_ANSWERS = 2;
  private static final int MOST_ANSWERS = 3;

  /** Two lines of a heading, and one line of a button. */
  private static final int LONGEST_QUESTION = 60;

  private static final int LONGEST_ANSWER = 34;

  private final ConfigNode root;
  private final int pages;

  TeachBackReader(ConfigNode root, int pages) {
    this.root = root;
    this.pages = pages;
  }

  List<ConsentForm.Question> read() {
    if (!root.has("questions")) {
      return List.of();
    }
    List<ConsentForm.Question> questions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ConfigNode node : root.items("questions")) {
      ConsentForm.Question question = question(node);
      if (!seen.add(question.id())) {
        node.fault("id", "stands there twice.");
      }
      questions.add(question);
    }
    if (questions.size() < FEWEST || questions.size() > MOST) {
      root.fault("questions", "must be %d to %d.".formatted(FEWEST, MOST));
    }
    return questions;
  }

  private ConsentForm.Question question(ConfigNode node) {
    node.only("id", "page", "text", "answers");
    return new ConsentForm.Question(
        node.id("id"),
        node.number("page", 1, Math.max(1, pages)) - 1,
        node.translated("text", LONGEST_QUESTION),
        answers(node));
  }

  private static List<ConsentForm.Answer> answers(ConfigNode node) {
    List<ConsentForm.Answer> answers = new ArrayList<>();
    for (ConfigNode each : node.items("answers")) {
      each.only("text", "right");
      answers.add(
          new ConsentForm.Answer(
              each.translated("text", LONGEST_ANSWER), each.truth("right").orElse(false)));
    }
    if (answers.size() < FEWEST_ANSWERS || answers.size() > MOST_ANSWERS) {
      node.fault("answers", "must be %d or %d.".formatted(FEWEST_ANSWERS, MOST_ANSWERS));
    }
    if (answers.stream().filter(ConsentForm.Answer::right).count() != 1) {
      node.fault("answers", "must have one with right: true.");
    }
    return answers;
  }
}
