package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.ProblemForm.Urgent;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody reported after a visit.
 *
 * @param form the version of the questions, such as "problem-1"
 * @param urgent whom the screen told them to call at once
 * @param answered what a clinician did; empty while it is open
 */
public record Problem(
    long id,
    SessionNumber session,
    VisitId visit,
    PatientId patient,
    String form,
    String language,
    Optional<Urgent> urgent,
    List<Said> said,
    Instant at,
    Optional<Answered> answered) {

  /**
   * One answer.
   *
   * @param question its id, such as "since"
   * @param words of the question as they were shown
   * @param answer its id, such as "not-sure"
   * @param answerWords as they were shown
   */
  public record Said(String question, String words, String answer, String answerWords) {}

  /** What a clinician did about it, in their own words. */
  public record Answered(Outcome outcome, String note, Instant at, String by) {}

  /** What became of it. */
  public enum Outcome {
    /** Spoke with the person. */
    SPOKE,
    /** Looked at it here. */
    SEEN,
    /** Sent them to a doctor or a hospital. */
    SENT_ON,
    /** Tried, and will not try again. */
    NOT_REACHED;

    /** As the table, the log and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Problem {
    said = List.copyOf(said);
  }

  public boolean open() {
    return answered.isEmpty();
  }
}
