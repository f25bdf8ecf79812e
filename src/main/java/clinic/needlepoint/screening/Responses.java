package clinic.needlepoint.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody said so far, or said the last time.
 *
 * @param answers by question
 * @param replies by question and follow-up
 */
public record Responses(Map<String, Answer> answers, Map<String, Map<String, Reply>> replies) {
  public static final Responses NONE = new Responses(Map.of(), Map.of());

  public Responses {
    answers = Map.copyOf(answers);
    replies = Map.copyOf(replies);
  }

  public boolean isEmpty() {
    return answers.isEmpty();
  }

  public Optional<Answer> answer(Question question) {
    return Optional.ofNullable(answers.get(question.id()));
  }

  public Optional<Reply> reply(Question question, FollowUp followUp) {
    return Optional.ofNullable(replies.getOrDefault(question.id(), Map.of()).get(followUp.id()));
  }

  /** Whether this screen has its answer. */
  public boolean has(Step step) {
    return step.followUp()
        .map(followUp -> reply(step.question(), followUp).isPresent())
        .orElseGet(() -> answers.containsKey(step.question().id()));
  }

  /** The screens of a questionnaire in order: follow-ups only where an answer calls for them. */
  public List<Step> path(Questionnaire questionnaire) {
    List<Step> path = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      path.add(Step.of(question));
      answer(question).map(question::after).orElse(List.of()).stream()
          .map(followUp -> Step.of(question, followUp))
          .forEach(path::add);
    }
    return path;
  }

  /** The first screen without an answer; empty when all have one. */
  public Optional<Step> open(Questionnaire questionnaire) {
    return path(questionnaire).stream().filter(step -> !has(step)).findFirst();
  }
}
