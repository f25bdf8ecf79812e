package clinic.needlepoint.screening;

/**
 * An answer that somebody must look at.
 *
 * @param question the question's stable id
 * @param answer what the patient said
 * @param triage what the questionnaire makes of it
 */
public record Flag(String question, Answer answer, Triage triage) {}
