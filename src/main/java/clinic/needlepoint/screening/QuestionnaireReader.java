package clinic.needlepoint.screening;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.site.Translated;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a questionnaire from its YAML file; the rules a clinic's own version must keep. */
final class QuestionnaireReader {
  static final Map<String, Triage> TRIAGE =
      Map.of("stop", Triage.STOP, "clear", Triage.CLEAR, "note", Triage.NOTE);

  /** Two lines of the question's type on the smallest panel. */
  private static final int LONGEST_QUESTION = 60;

  private static final int LONGEST_HINT = 60;
  private static final int LONGEST_WHY = 190;

  /** With the names of values in it, which are longer than the numbers that take their place. */
  private static final int LONGEST_WRITTEN = 400;

  /** Extras came with the second version; the first is in use as it is. */
  private static final int EXTRAS_FROM_VERSION = 2;

  private static final Map<String, Extra> EXTRAS =
      Stream.of(Extra.values()).collect(Collectors.toMap(Extra::word, Function.identity()));

  private QuestionnaireReader() {}

  static Questionnaire read(ConfigFile file) {
    ConfigNode root = file.root().only("id", "version", "from", "questions");
    String id = root.id("id");
    int version = root.number("version", 1, 9_999);
    file.requireNamed(id, version);
    List<Question> questions =
        root.items("questions").stream().map(QuestionnaireReader::question).toList();
    requireEachOnce(root, questions);
    requireEveryRow(root, questions);
    if (version >= EXTRAS_FROM_VERSION) {
      requireEveryExtra(root, questions);
    }
    return new Questionnaire(id, version, from(root), questions);
  }

  private static Optional<LocalDate> from(ConfigNode root) {
    if (!root.has("from")) {
      return Optional.empty();
    }
    try {
      return root.word("from").map(LocalDate::parse).or(() -> noDay(root));
    } catch (DateTimeParseException e) {
      return noDay(root);
    }
  }

  private static Optional<LocalDate> noDay(ConfigNode root) {
    root.fault("from", "must be a day in quotation marks, such as \"2026-11-20\".");
    return Optional.empty();
  }

  private static Question question(ConfigNode node) {
    node.only(
        "id",
        "row",
        "extras",
        "everyVisit",
        "yes",
        "notSure",
        "sources",
        "text",
        "hint",
        "why",
        "followUps");
    String id = node.id("id");
    String of = "question " + id;
    OptionalInt row =
        node.has("row")
            ? OptionalInt.of(node.number("row", 1, Question.ROWS))
            : OptionalInt.empty();
    Set<Extra> extras = node.has("extras") ? extras(node) : Set.of();
    if (row.isEmpty() && extras.isEmpty() && !node.has("extras")) {
      node.fault("", "asks about nothing: give it a row or extras.");
    }
    return new Question(
        id,
        row,
        extras,
        everyVisit(node),
        node.choice("yes", TRIAGE, Triage.STOP),
        node.choice("notSure", TRIAGE, Triage.STOP),
        node.words("sources"),
        translated(node, "text", LONGEST_QUESTION, of),
        node.has("hint")
            ? Optional.of(translated(node, "hint", LONGEST_HINT, of))
            : Optional.empty(),
        translated(node, "why", LONGEST_WHY, of),
        node.has("followUps")
            ? node.items("followUps").stream().map(item -> FollowUpReader.read(item, of)).toList()
            : List.of());
  }

  private static Set<Extra> extras(ConfigNode node) {
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    for (String word : node.words("extras")) {
      Extra extra = EXTRAS.get(word);
      if (extra == null) {
        node.fault(
            "extras",
            "has %s; known are %s."
                .formatted(word, String.join(", ", new TreeSet<>(EXTRAS.keySet()))));
      } else {
        extras.add(extra);
      }
    }
    return extras;
  }

  private static boolean everyVisit(ConfigNode node) {
    Optional<Boolean> every = node.truth("everyVisit");
    if (node.has("everyVisit") && every.isEmpty()) {
      node.fault("everyVisit", "must be true or false.");
    }
    return every.orElse(false);
  }

  /** A text in every language that fits once its numbers are in it. */
  static Translated translated(ConfigNode node, String field, int most, String of) {
    Translated text = node.translated(field, LONGEST_WRITTEN);
    ProtocolTexts.check(node, field, text, of);
    text.byLanguage()
        .forEach((language, words) -> {
          int length = ProtocolTexts.longest(words);
          if (length > most) {
            node.at(field)
                .fault(language, "has %d characters, at most %d fit.".formatted(length, most));
          }
        });
    return text;
  }

  private static void requireEachOnce(ConfigNode root, List<Question> questions) {
    Set<String> seen = new HashSet<>();
    Set<String> followUps = new HashSet<>();
    for (Question question : questions) {
      if (!seen.add(question.id())) {
        root.fault("questions", "has the id " + question.id() + " twice.");
      }
      for (FollowUp followUp : question.followUps()) {
        if (!followUps.add(followUp.id())) {
          root.fault("questions", "has the follow-up " + followUp.id() + " twice.");
        }
      }
    }
  }

  private static void requireEveryRow(ConfigNode root, List<Question> questions) {
    Set<Integer> rows = new TreeSet<>(IntStream.rangeClosed(1, Question.ROWS).boxed().toList());
    questions.forEach(question -> question.row().ifPresent(rows::remove));
    if (!rows.isEmpty()) {
      String missing = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
      root.fault("questions", "does not ask about row " + missing + " of the contraindications.");
    }
  }

  private static void requireEveryExtra(ConfigNode root, List<Question> questions) {
    Set<Extra> extras = EnumSet.allOf(Extra.class);
    questions.forEach(question -> extras.removeAll(question.extras()));
    if (!extras.isEmpty()) {
      String missing = extras.stream().map(Extra::word).collect(Collectors.joining(", "));
      root.fault("questions", "does not ask about " + missing + ", listed under extras.");
    }
  }
}
