package clinic.needlepoint.screening;

import java.util.Optional;

/**
 * An answer as it was given.
 *
 * @param triage what the questionnaire made of it; empty for a no
 * @param shown the words it was given to; empty for answers older than that
 */
record Given(String question, Answer answer, Optional<Triage> triage, Optional<String> shown) {
  /** What somebody should look at: everything but a no. */
  Optional<Flag> flag() {
    return triage.map(meaning -> new Flag(question, answer, meaning));
  }
}
