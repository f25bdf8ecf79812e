package clinic.needlepoint.screening;

import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a questionnaire from its YAML file; the rules a clinic's own version must keep. */
final class QuestionnaireReader {
  /** Two lines of the question's type on the smallest panel. */
  private static final int LONGEST_QUESTION = 60;

  private static final int LONGEST_HINT = 60;
  private static final int LONGEST_WHY = 190;
  private static final Map<String, Triage> TRIAGE =
      Map.of("stop", Triage.STOP, "clear", Triage.CLEAR, "note", Triage.NOTE);

  private QuestionnaireReader() {}

  static Questionnaire read(ConfigFile file) {
    ConfigNode root = file.root().only("id", "version", "questions");
    String id = root.id("id");
    int version = root.number("version", 1, 9_999);
    file.requireNamed(id, version);
    List<Question> questions =
        root.items("questions").stream().map(QuestionnaireReader::question).toList();
    requireEachOnce(root, questions);
    requireEveryRow(root, questions);
    return new Questionnaire(id, version, questions);
  }

  private static Question question(ConfigNode node) {
    node.only("id", "row", "yes", "notSure", "sources", "text", "hint", "why");
    return new Question(
        node.id("id"),
        node.number("row", 1, Question.ROWS),
        node.choice("yes", TRIAGE, Triage.STOP),
        node.choice("notSure", TRIAGE, Triage.STOP),
        node.words("sources"),
        node.translated("text", LONGEST_QUESTION),
        node.optionalTranslated("hint", LONGEST_HINT),
        node.translated("why", LONGEST_WHY));
  }

  private static void requireEachOnce(ConfigNode root, List<Question> questions) {
    Set<String> seen = new HashSet<>();
    for (Question question : questions) {
      if (!seen.add(question.id())) {
        root.fault("questions", "has the id " + question.id() + " twice.");
      }
    }
  }

  private static void requireEveryRow(ConfigNode root, List<Question> questions) {
    Set<Integer> rows = new TreeSet<>(IntStream.rangeClosed(1, Question.ROWS).boxed().toList());
    questions.forEach(question -> rows.remove(question.row()));
    if (!rows.isEmpty()) {
      String missing = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
      root.fault("questions", "does not ask about row " + missing + " of the contraindications.");
    }
  }
}
