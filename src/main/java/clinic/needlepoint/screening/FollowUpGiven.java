package clinic.needlepoint.screening;

import java.util.Optional;

/**
 * A reply to a follow-up as it was given.
 *
 * @param meaning what the questionnaire makes of it; empty where the answer above it decides
 * @param counted the value of the protocol that it was held against
 * @param shown the words that stood above it
 */
public record FollowUpGiven(
    String question,
    String followUp,
    Reply reply,
    Optional<Triage> meaning,
    Optional<Counted> counted,
    String shown) {}
