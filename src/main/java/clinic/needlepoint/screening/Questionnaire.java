package clinic.needlepoint.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The safety questions in one version. A changed word is a new version: answers point to the
 * version they were given to.
 *
 * @param version from 1
 * @param from the first day it is asked; empty for one that needs no day
 */
public record Questionnaire(
    String id, int version, Optional<LocalDate> from, List<Question> questions) {
  public Questionnaire {
    questions = List.copyOf(questions);
  }

  public Optional<Question> find(String question) {
    return questions.stream().filter(q -> q.id().equals(question)).findFirst();
  }

  /** Whether its day has come. */
  boolean effective(LocalDate today) {
    return from.filter(today::isBefore).isEmpty();
  }
}
