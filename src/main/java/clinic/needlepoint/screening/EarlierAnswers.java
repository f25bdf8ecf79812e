package clinic.needlepoint.screening;

import clinic.needlepoint.screening.FollowUp.Choices;
import clinic.needlepoint.screening.FollowUp.LastTime;
import clinic.needlepoint.screening.JdbcScreenings.Finished;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.ClaimProofs;
import clinic.needlepoint.visit.PastVisits;
import clinic.needlepoint.visit.VisitId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What somebody said at their last visit, for "still true?". Shown only to a person who proved more
 * than a birthday and two letters: these are their answers on their health.
 */
@Component
class EarlierAnswers {
  private final ClaimProofs proofs;
  private final PastVisits past;
  private final JdbcScreenings rows;
  private final JdbcFollowUps followUps;
  private final Questionnaires questionnaires;
  private final ScreeningTexts texts;

  EarlierAnswers(
      ClaimProofs proofs,
      PastVisits past,
      JdbcScreenings rows,
      JdbcFollowUps followUps,
      Questionnaires questionnaires,
      ScreeningTexts texts) {
    this.proofs = proofs;
    this.past = past;
    this.rows = rows;
    this.followUps = followUps;
    this.questionnaires = questionnaires;
    this.texts = texts;
  }

  Responses of(Claim claim) {
    if (!proofs.of(claim).mayReadEarlierVisits()) {
      return Responses.NONE;
    }
    return past.before(claim.visit()).stream()
        .flatMap(visit -> rows.finished(visit).map(done -> stillAsked(visit, done)).stream())
        .findFirst()
        .orElse(Responses.NONE);
  }

  /**
   * Only what is asked today in the same words, its numbers included, and is not about today. What
   * was chosen from a list must stand in it as it did.
   */
  private Responses stillAsked(VisitId visit, Finished done) {
    Questionnaire today = questionnaires.inForce();
    Map<String, Answer> answers = new HashMap<>();
    for (Given given : rows.answers(visit, done.questionnaire(), done.version())) {
      question(today, given.question())
          .filter(question -> reads(Step.of(question), given.shown()))
          .ifPresent(question -> answers.put(question.id(), given.answer()));
    }
    Optional<Questionnaire> then = questionnaires.find(done.questionnaire(), done.version());
    Map<String, Map<String, Reply>> replies = new HashMap<>();
    for (FollowUpGiven given : followUps.given(visit, done.questionnaire(), done.version())) {
      question(today, given.question())
          .filter(question -> answers.containsKey(question.id()))
          .flatMap(question -> step(question, given.followUp()))
          .filter(step -> reads(step, Optional.of(given.shown())))
          .filter(step -> then.filter(was -> stillTakes(step, was, given)).isPresent())
          .ifPresent(step ->
              replies
                  .computeIfAbsent(given.question(), _ -> new HashMap<>())
                  .put(given.followUp(), given.reply()));
    }
    return new Responses(answers, replies);
  }

  private static Optional<Question> question(Questionnaire today, String id) {
    return today.find(id).filter(question -> !question.everyVisit());
  }

  private static Optional<Step> step(Question question, String followUp) {
    return question.followUp(followUp).map(asked -> Step.of(question, asked));
  }

  /** Whether the follow-up is answered in the same way, and has what was chosen as it read then. */
  private boolean stillTakes(Step step, Questionnaire then, FollowUpGiven given) {
    Optional<FollowUp.Kind> before =
        then.find(given.question())
            .flatMap(question -> question.followUp(given.followUp()))
            .map(FollowUp::kind);
    return switch (step.followUp().orElseThrow().kind()) {
      case Choices now ->
          before
              .filter(Choices.class::isInstance)
              .map(Choices.class::cast)
              .filter(was -> was.several() == now.several())
              .filter(was -> texts.choicesReadAs(step, given.shown(), was, now, chosen(given)))
              .isPresent();
      case LastTime _ -> before.filter(LastTime.class::isInstance).isPresent();
    };
  }

  private static List<String> chosen(FollowUpGiven given) {
    return given.reply() instanceof Reply.Chosen(List<String> ids) ? ids : List.of();
  }

  private boolean reads(Step step, Optional<String> shown) {
    return shown.filter(words -> texts.readsAs(step, words)).isPresent();
  }
}
