package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.ProblemForm.Choice;
import clinic.needlepoint.aftercare.ProblemForm.Question;
import clinic.needlepoint.aftercare.ProblemForm.Urgent;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.site.Translated;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the form for problems from its YAML file; the rules a clinic's own version must keep. */
final class ProblemFormReader {
  /** Three lines of a question on the smallest panel. */
  private static final int LONGEST_QUESTION = 90;

  /** One card of two in a row. */
  private static final int LONGEST_CHOICE = 24;

  private static final int MOST_CHOICES = 4;

  private static final Map<String, Urgent> URGENT =
      Arrays.stream(Urgent.values())
          .collect(Collectors.toUnmodifiableMap(Urgent::word, Function.identity()));

  private ProblemFormReader() {}

  static ProblemForm read(ConfigFile file) {
    ConfigNode root = file.root().only("id", "version", "questions");
    String id = root.id("id");
    int version = root.number("version", 1, 9_999);
    file.requireNamed(id, version);
    List<Question> questions =
        root.items("questions").stream().map(ProblemFormReader::question).toList();
    Set<String> seen = new HashSet<>();
    questions.stream()
        .filter(question -> !seen.add(question.id()))
        .forEach(question -> root.fault("questions", "has " + question.id() + " twice."));
    return new ProblemForm(id, version, questions);
  }

  private static Question question(ConfigNode node) {
    node.only("id", "sources", "urgent", "text", "choices");
    node.words("sources");
    List<Choice> choices = List.of();
    if (node.has("choices")) {
      choices = node.items("choices").stream().map(ProblemFormReader::choice).toList();
      if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
        node.fault("choices", "must be two to four: as many as fit on a screen.");
      }
      if (node.has("urgent")) {
        node.fault("urgent", "belongs to a choice where there are choices.");
      }
    }
    return new Question(node.id("id"), text(node, LONGEST_QUESTION), urgent(node), choices);
  }

  private static Choice choice(ConfigNode node) {
    node.only("id", "urgent", "text");
    return new Choice(node.id("id"), text(node, LONGEST_CHOICE), urgent(node));
  }

  private static Translated text(ConfigNode node, int longest) {
    Translated text = node.translated("text", longest);
    ProtocolTexts.check(node, "text", text, "the form for problems");
    return text;
  }

  private static Optional<Urgent> urgent(ConfigNode node) {
    return node.has("urgent")
        ? Optional.of(node.choice("urgent", URGENT, Urgent.CLINIC))
        : Optional.empty();
  }
}
