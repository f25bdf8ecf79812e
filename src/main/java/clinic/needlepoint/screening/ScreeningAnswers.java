package clinic.needlepoint.screening;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the patient's screen writes. Each answer is durable before the next question is shown. */
@Service
public class ScreeningAnswers {
  private final Visits visits;
  private final Questionnaires questionnaires;
  private final JdbcScreenings rows;
  private final AuditLog log;
  private final Clock clock;
  private final ScreeningMeters meters;

  ScreeningAnswers(
      Visits visits,
      Questionnaires questionnaires,
      JdbcScreenings rows,
      AuditLog log,
      Clock clock,
      ScreeningMeters meters) {
    this.visits = visits;
    this.questionnaires = questionnaires;
    this.rows = rows;
    this.log = log;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Takes an answer; the last one to a question counts until {@link #finish}.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws ScreeningFinished when the answers are already with the staff
   * @throws IllegalArgumentException for a question that is not asked today
   */
  @Transactional
  public void answer(Claim claim, String question, Answer answer) {
    visits.require(claim);
    if (rows.finished(claim.visit()).isPresent()) {
      throw new ScreeningFinished();
    }
    Questionnaire questionnaire = questionnaires.inForce();
    Question asked =
        questionnaire
            .find(question)
            .orElseThrow(() -> new IllegalArgumentException("Not a question of today"));
    Given given = new Given(question, answer, asked.triage(answer));
    rows.answer(claim.visit(), questionnaire, given, clock.instant());
  }

  /** The answers so far to the questionnaire in force, by question id. */
  public Map<String, Answer> given(VisitId visit) {
    return given(visit, questionnaires.inForce()).stream()
        .collect(Collectors.toMap(Given::question, Given::answer));
  }

  /** The first question without an answer, so that nobody begins again; empty when all have one. */
  public Optional<Question> resumePoint(VisitId visit) {
    Map<String, Answer> given = given(visit);
    return questionnaires.inForce().questions().stream()
        .filter(question -> !given.containsKey(question.id()))
        .findFirst();
  }

  /** Whether the answers are with the staff and stand. */
  public boolean finished(VisitId visit) {
    return rows.finished(visit).isPresent();
  }

  /**
   * Hands the answers to the staff. A second call does nothing.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws IllegalStateException when a question has no answer yet
   */
  @Transactional
  public void finish(Claim claim) {
    visits.require(claim);
    VisitId visit = claim.visit();
    if (rows.finished(visit).isPresent()) {
      return;
    }
    if (resumePoint(visit).isPresent()) {
      throw new IllegalStateException("A question has no answer yet");
    }
    Questionnaire questionnaire = questionnaires.inForce();
    rows.finish(visit, questionnaire, log.append(finished(visit, questionnaire)).at());
    meters.finished();
  }

  private AuditEntry finished(VisitId visit, Questionnaire questionnaire) {
    Map<String, String> answers = new TreeMap<>();
    for (Given given : given(visit, questionnaire)) {
      answers.put(given.question(), word(given.answer()));
    }
    return AuditEntry.of(ScreeningRecords.FINISHED, Actor.PATIENT)
        .key("visit", String.valueOf(visit.value()))
        .with("questionnaire", questionnaire.id())
        .with("version", questionnaire.version())
        .with("answers", answers);
  }

  private List<Given> given(VisitId visit, Questionnaire questionnaire) {
    return rows.answers(visit, questionnaire.id(), questionnaire.version());
  }

  private static String word(Answer answer) {
    return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
