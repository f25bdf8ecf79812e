package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.Problem.Said;
import clinic.needlepoint.aftercare.ProblemForm.Question;
import clinic.needlepoint.aftercare.ProblemForm.Urgent;
import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.staff.KeyedDigest;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.CodeTries;
import clinic.needlepoint.visit.CodeTry;
import clinic.needlepoint.visit.LateClaims;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does at the kiosk with the code of their paper. */
@Service
public class ProblemReports {
  private final CodeTries tries;
  private final LateClaims claims;
  private final JdbcAftercarePapers papers;
  private final JdbcProblems problems;
  private final AftercareTexts texts;
  private final ProtocolTexts words;
  private final KeyedDigest digests;
  private final AuditLog log;
  private final HeadsDue heads;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ProblemReports(
      CodeTries tries,
      LateClaims claims,
      JdbcAftercarePapers papers,
      JdbcProblems problems,
      AftercareTexts texts,
      ProtocolTexts words,
      KeyedDigest digests,
      AuditLog log,
      HeadsDue heads,
      Clock clock,
      ApplicationEventPublisher events) {
    this.tries = tries;
    this.claims = claims;
    this.papers = papers;
    this.problems = problems;
    this.texts = texts;
    this.words = words;
    this.digests = digests;
    this.log = log;
    this.heads = heads;
    this.clock = clock;
    this.events = events;
  }

  /**
   * The paper of a code. Every wrong one is answered alike, after the same time, and counts for the
   * kiosk's throttle. Call it outside a transaction.
   */
  public CodeTry<HandedOver> open(AftercareCode code) {
    String digest = digests.digest(AftercareDesk.PURPOSE, code.value());
    return tries.attempt(() -> papers.ofCode(digest, clock.instant()));
  }

  /** Lets this screen take back what was agreed to at the paper's visit. */
  @Transactional
  public Claim claim(HandedOver paper) {
    return claims.claim(paper.visit(), "paper-code");
  }

  /** The questions of today. */
  public ProblemForm form() {
    return texts.form();
  }

  /** A text of the form as it is shown. */
  public String words(Translated text, Locale language) {
    return words.in(text, language);
  }

  /**
   * Notes what was said, up to the first answer that can not wait.
   *
   * @param answers by the ids of the questions, in any order
   * @throws IllegalArgumentException for an answer that was not offered, or for none
   */
  @Transactional
  public void report(
      HandedOver paper, ProblemForm form, Map<String, String> answers, Locale language) {
    List<Said> said = new ArrayList<>();
    for (Question question : form.questions()) {
      String answer = answers.get(question.id());
      if (answer == null) {
        continue;
      }
      if (!question.takes(answer)) {
        throw new IllegalArgumentException("Not an answer to " + question.id());
      }
      said.add(question.said(answer, text -> words(text, language)));
    }
    if (said.isEmpty()) {
      throw new IllegalArgumentException("Nothing was said");
    }
    Optional<Urgent> urgent = form.urgentAfter(answers);
    Instant now = clock.instant();
    long id = problems.add(paper, form, language, urgent, said, now);
    log.append(record(paper, form, language, urgent, said, id));
    heads.afterCommit();
    events.publishEvent(new AftercareChanged());
  }

  private static AuditEntry record(
      HandedOver paper,
      ProblemForm form,
      Locale language,
      Optional<Urgent> urgent,
      List<Said> said,
      long id) {
    List<Map<String, String>> answers =
        said.stream()
            .map(one ->
                Map.of("question", one.question(), "shown", one.words(), "answer", one.answer()))
            .toList();
    return AuditEntry.of(AftercareRecords.REPORTED, Actor.PATIENT)
        .key("visit", String.valueOf(paper.visit().value()))
        .with("patient", paper.patient().value())
        .with("session", paper.session().value())
        .with("code", paper.id())
        .with("problem", id)
        .with("form", form.id())
        .with("version", form.version())
        .with("language", language.getLanguage())
        .with("answers", answers)
        .with("calledAtOnce", urgent.map(Urgent::word).orElse("no"));
  }
}
