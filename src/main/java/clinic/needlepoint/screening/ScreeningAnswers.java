package clinic.needlepoint.screening;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the patient's screen writes. Each answer is durable before the next question is shown. */
@Service
public class ScreeningAnswers {
  private final Visits visits;
  private final Questionnaires questionnaires;
  private final JdbcScreenings rows;
  private final JdbcFollowUps followUps;
  private final Judgement judgement;
  private final EarlierAnswers earlier;
  private final AuditLog log;
  private final Clock clock;
  private final ScreeningMeters meters;

  ScreeningAnswers(
      Visits visits,
      Questionnaires questionnaires,
      JdbcScreenings rows,
      JdbcFollowUps followUps,
      Judgement judgement,
      EarlierAnswers earlier,
      AuditLog log,
      Clock clock,
      ScreeningMeters meters) {
    this.visits = visits;
    this.questionnaires = questionnaires;
    this.rows = rows;
    this.followUps = followUps;
    this.judgement = judgement;
    this.earlier = earlier;
    this.log = log;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Takes an answer; the last one to a question counts until {@link #finish}. A no takes back what
   * was said to its follow-ups.
   *
   * @param shown the words that stood on the screen
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws ScreeningFinished when the answers are already with the staff
   * @throws IllegalArgumentException for a question that is not asked today
   */
  @Transactional
  public void answer(Claim claim, String question, Answer answer, Shown shown) {
    Questionnaire questionnaire = open(claim);
    Question asked = require(questionnaire, question);
    if (answer == Answer.NO) {
      followUps.takeBack(claim.visit(), questionnaire, question);
    }
    keep(claim.visit(), questionnaire, asked, answer, Optional.of(shown.words()));
  }

  /**
   * Takes a reply to a follow-up; the last one counts until {@link #finish}.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws ScreeningFinished when the answers are already with the staff
   * @throws IllegalArgumentException for a follow-up that is not asked, or does not take this reply
   */
  @Transactional
  public void reply(Claim claim, Step step, Reply reply, Shown shown) {
    Questionnaire questionnaire = open(claim);
    Question asked = require(questionnaire, step.question().id());
    Given given = requireAsked(claim.visit(), questionnaire, asked);
    FollowUp followUp = require(asked, step);
    followUps.reply(
        claim.visit(),
        questionnaire,
        judgement.judge(asked, given.answer(), followUp, reply, shown.words()),
        clock.instant());
    keep(claim.visit(), questionnaire, asked, given.answer(), given.shown());
  }

  /**
   * Takes a reply back: nothing of the list is chosen any more, and the follow-up is open again.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws ScreeningFinished when the answers are already with the staff
   */
  @Transactional
  public void takeBack(Claim claim, Step step) {
    Questionnaire questionnaire = open(claim);
    Question asked = require(questionnaire, step.question().id());
    Given given = requireAsked(claim.visit(), questionnaire, asked);
    followUps.takeBack(claim.visit(), questionnaire, asked.id(), require(asked, step).id());
    keep(claim.visit(), questionnaire, asked, given.answer(), given.shown());
  }

  private Questionnaire open(Claim claim) {
    visits.require(claim);
    if (rows.finished(claim.visit()).isPresent()) {
      throw new ScreeningFinished();
    }
    return questionnaires.inForce();
  }

  private void keep(
      VisitId visit,
      Questionnaire questionnaire,
      Question question,
      Answer answer,
      Optional<String> shown) {
    List<FollowUpGiven> said =
        followUps(visit, questionnaire).stream()
            .filter(given -> given.question().equals(question.id()))
            .toList();
    Given given = new Given(question.id(), answer, judgement.of(question, answer, said), shown);
    rows.answer(visit, questionnaire, given, clock.instant());
  }

  private static Question require(Questionnaire questionnaire, String question) {
    return questionnaire
        .find(question)
        .orElseThrow(() -> new IllegalArgumentException("Not a question of today"));
  }

  private static FollowUp require(Question question, Step step) {
    return step.followUp()
        .flatMap(asked -> question.followUp(asked.id()))
        .orElseThrow(() -> new IllegalArgumentException("Not a follow-up of this question"));
  }

  private Given requireAsked(VisitId visit, Questionnaire questionnaire, Question question) {
    return given(visit, questionnaire).stream()
        .filter(given -> given.question().equals(question.id()) && given.answer() != Answer.NO)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Asked only after a yes or a not sure"));
  }

  /** The answers so far to the questionnaire in force, by question id. */
  public Map<String, Answer> given(VisitId visit) {
    return responses(visit).answers();
  }

  /** The answers and replies so far to the questionnaire in force. */
  public Responses responses(VisitId visit) {
    Questionnaire questionnaire = questionnaires.inForce();
    Map<String, Answer> answers = new HashMap<>();
    given(visit, questionnaire).forEach(given -> answers.put(given.question(), given.answer()));
    Map<String, Map<String, Reply>> replies = new HashMap<>();
    followUps(visit, questionnaire)
        .forEach(given ->
            replies
                .computeIfAbsent(given.question(), _ -> new HashMap<>())
                .put(given.followUp(), given.reply()));
    return new Responses(answers, replies);
  }

  /**
   * What was said at the last visit, as far as it is asked again in the same words; nothing for
   * somebody recognised by birthday and letters alone.
   */
  public Responses lastTime(Claim claim) {
    return earlier.of(claim);
  }

  /** The first screen without an answer; empty when all have one. */
  public Optional<Step> resumePoint(VisitId visit) {
    return responses(visit).open(questionnaires.inForce());
  }

  /** Whether the answers are with the staff and stand. */
  public boolean finished(VisitId visit) {
    return rows.finished(visit).isPresent();
  }

  /** The day at the clinic, from which months are counted. */
  public LocalDate today() {
    return judgement.today();
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
    judgeAgain(visit, questionnaire);
    var entry =
        ScreeningRecords.finished(
            visit, questionnaire, given(visit, questionnaire), followUps(visit, questionnaire));
    rows.finish(visit, questionnaire, log.append(entry).at());
    meters.finished();
  }

  /** A value of the protocol may have changed since, and with it what a month means. */
  private void judgeAgain(VisitId visit, Questionnaire questionnaire) {
    List<FollowUpGiven> replies = followUps(visit, questionnaire);
    for (Given given : given(visit, questionnaire)) {
      Question question = require(questionnaire, given.question());
      replies.stream()
          .filter(said -> said.question().equals(question.id()))
          .map(said -> judgeAgain(question, given.answer(), said))
          .forEach(said -> followUps.reply(visit, questionnaire, said, clock.instant()));
      keep(visit, questionnaire, question, given.answer(), given.shown());
    }
  }

  private FollowUpGiven judgeAgain(Question question, Answer answer, FollowUpGiven said) {
    FollowUp followUp = question.followUp(said.followUp()).orElseThrow();
    return judgement.judge(question, answer, followUp, said.reply(), said.shown());
  }

  private List<Given> given(VisitId visit, Questionnaire questionnaire) {
    return rows.answers(visit, questionnaire.id(), questionnaire.version());
  }

  private List<FollowUpGiven> followUps(VisitId visit, Questionnaire questionnaire) {
    return followUps.given(visit, questionnaire.id(), questionnaire.version());
  }
}
