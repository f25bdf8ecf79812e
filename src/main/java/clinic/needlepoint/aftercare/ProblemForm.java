package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.Problem.Said;
import clinic.needlepoint.site.Translated;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What somebody is asked who reports a problem after a visit, in one version. */
public record ProblemForm(String id, int version, List<Question> questions) {
  /** Whom to call at once. */
  public enum Urgent {
    /** The emergency number, then the clinic. */
    EMERGENCY,
    CLINIC;

    /** As the file, the table and the log have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One question.
   *
   * @param urgent after a yes or a not sure, where there are no choices
   * @param choices empty for yes, no and not sure
   */
  public record Question(
      String id, Translated text, Optional<Urgent> urgent, List<Choice> choices) {
    public Question {
      choices = List.copyOf(choices);
    }

    /** Whom to call after this answer. Only a no calls nobody. */
    public Optional<Urgent> urgentAfter(String answer) {
      return choices.isEmpty()
          ? urgent.filter(_ -> !answer.equals(NO))
          : choices.stream()
              .filter(choice -> choice.id().equals(answer))
              .findFirst()
              .flatMap(Choice::urgent);
    }

    /** What was said, in words; a yes, no or not sure stays that word. */
    Said said(String answer, Function<Translated, String> words) {
      return new Said(
          id,
          words.apply(text),
          answer,
          choices.stream()
              .filter(choice -> choice.id().equals(answer))
              .map(choice -> words.apply(choice.text()))
              .findFirst()
              .orElse(answer));
    }

    boolean takes(String answer) {
      return choices.isEmpty()
          ? YES_NO.contains(answer)
          : choices.stream().anyMatch(choice -> choice.id().equals(answer));
    }
  }

  /** Whom to call at once after these answers, by the ids of the questions. */
  public Optional<Urgent> urgentAfter(Map<String, String> answers) {
    return questions.stream()
        .flatMap(question ->
            Optional.ofNullable(answers.get(question.id())).flatMap(question::urgentAfter).stream())
        .min(Comparator.naturalOrder());
  }

  /** An answer to touch. */
  public record Choice(String id, Translated text, Optional<Urgent> urgent) {}

  public static final String YES = "yes";
  public static final String NO = "no";
  public static final String NOT_SURE = "not-sure";

  /** The answers to a question without choices. */
  public static final List<String> YES_NO = List.of(YES, NO, NOT_SURE);

  public ProblemForm {
    questions = List.copyOf(questions);
  }

  /** A question by its id. */
  Optional<Question> find(String question) {
    return questions.stream().filter(each -> each.id().equals(question)).findFirst();
  }

  /** "problem-1". */
  public String name() {
    return id + "-" + version;
  }
}
