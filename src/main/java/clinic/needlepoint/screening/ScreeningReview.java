package clinic.needlepoint.screening;

import java.util.List;
import java.util.Optional;

/**
 * What a clinician looks at.
 *
 * @param open flags that wait for a decision, in the order of the questions
 * @param notes answers to know of, which hold nothing up
 * @param questionnaire the version that was answered, for the words of its questions
 */
public record ScreeningReview(
    List<Flag> open, List<Flag> notes, Optional<Questionnaire> questionnaire) {
  public ScreeningReview {
    open = List.copyOf(open);
    notes = List.copyOf(notes);
  }
}
