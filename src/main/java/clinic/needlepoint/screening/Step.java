package clinic.needlepoint.screening;

import java.util.Optional;

/** One screen of a questionnaire: a question, or one of its follow-ups. */
public record Step(Question question, Optional<FollowUp> followUp) {
  public static Step of(Question question) {
    return new Step(question, Optional.empty());
  }

  public static Step of(Question question, FollowUp followUp) {
    return new Step(question, Optional.of(followUp));
  }
}
