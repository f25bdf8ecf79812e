package clinic.needlepoint.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a clinician looks at.
 *
 * @param open flags that wait for a decision, in the order of the questions
 * @param decided flags that were cleared, in the order of the decisions
 * @param notes answers to know of, which hold nothing up
 * @param followUps what was said beside a yes or a not sure, of all questions
 * @param questionnaire the version that was answered, for the words of its questions
 */
public record ScreeningReview(
    List<Flag> open,
    List<Decided> decided,
    List<Flag> notes,
    List<FollowUpGiven> followUps,
    Optional<Questionnaire> questionnaire) {
  /**
   * That a clinician cleared a flag.
   *
   * @param by the clinician's pseudonym
   */
  public record Decided(Flag flag, Reason reason, String by, Instant at) {}

  public ScreeningReview {
    open = List.copyOf(open);
    decided = List.copyOf(decided);
    notes = List.copyOf(notes);
    followUps = List.copyOf(followUps);
  }

  /** What was said beside this answer. */
  public List<FollowUpGiven> followUps(Flag flag) {
    return followUps.stream().filter(given -> given.question().equals(flag.question())).toList();
  }

  /** The question that was flagged, where its version is still in the configuration. */
  public Optional<Question> question(Flag flag) {
    return questionnaire.flatMap(asked -> asked.find(flag.question()));
  }
}
