package clinic.needlepoint.screening;

import java.util.List;
import java.util.Optional;

/**
 * The safety questions in one version. A changed word is a new version: answers point to the
 * version they were given to.
 *
 * @param version from 1
 */
public record Questionnaire(String id, int version, List<Question> questions) {
  public Questionnaire {
    questions = List.copyOf(questions);
  }

  public Optional<Question> find(String question) {
    return questions.stream().filter(q -> q.id().equals(question)).findFirst();
  }
}
