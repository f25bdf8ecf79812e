package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.Problem.Outcome;
import clinic.needlepoint.aftercare.Problem.Said;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of reported problems, and how a clinician answers one. */
@Service
public class ProblemDesk {
  public static final int SHORTEST_NOTE = 3;
  public static final int LONGEST_NOTE = 500;
  private static final Duration SHOWN = Duration.ofDays(7);

  private final JdbcProblems problems;
  private final AftercareTexts texts;
  private final ProtocolTexts words;
  private final AuditLog log;
  private final HeadsDue heads;
  private final Sites sites;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ProblemDesk(
      JdbcProblems problems,
      AftercareTexts texts,
      ProtocolTexts words,
      AuditLog log,
      HeadsDue heads,
      Sites sites,
      Clock clock,
      ApplicationEventPublisher events) {
    this.problems = problems;
    this.texts = texts;
    this.words = words;
    this.log = log;
    this.heads = heads;
    this.sites = sites;
    this.clock = clock;
    this.events = events;
  }

  /** How many wait for an answer. */
  public int open() {
    return problems.count();
  }

  /**
   * Those that wait, what can not wait first. Whoever is no clinician learns that they wait, and
   * not what was said.
   *
   * @throws NotAllowed to whoever may not see arrivals
   */
  public List<Problem> open(StaffMember by) {
    by.require(Permission.SEE_ARRIVALS, today());
    return problems.open().stream().map(problem -> forEyesOf(by, problem)).toList();
  }

  /**
   * What was said, in the language of who reads it; as it was shown where its form is not there any
   * more.
   */
  public List<Said> said(Problem problem, Locale reader) {
    Optional<ProblemForm> form = texts.form(problem.form());
    return problem.said().stream()
        .map(said ->
            form.flatMap(in -> in.find(said.question()))
                .map(question -> question.said(said.answer(), text -> words.in(text, reader)))
                .orElse(said))
        .toList();
  }

  /** Those that were answered in the last days, the latest first. */
  public List<Problem> answered(StaffMember by) {
    by.require(Permission.SEE_ARRIVALS, today());
    return clinician(by) ? problems.answeredSince(clock.instant().minus(SHOWN)) : List.of();
  }

  private static Problem forEyesOf(StaffMember by, Problem problem) {
    return clinician(by)
        ? problem
        : new Problem(
            problem.id(),
            problem.session(),
            problem.visit(),
            problem.patient(),
            problem.form(),
            problem.language(),
            problem.urgent(),
            List.of(),
            problem.at(),
            problem.answered());
  }

  /** Whether this role reads answers to health questions. */
  public static boolean clinician(StaffMember by) {
    return by.role().may(Permission.CLEAR_FLAGS);
  }

  /** Whether a note says something. */
  public static boolean isNote(String typed) {
    int length = TypedText.line(typed).length();
    return length >= SHORTEST_NOTE && length <= LONGEST_NOTE;
  }

  /**
   * A clinician says what was done; that closes it, once.
   *
   * @param note typed, 3 to 500 characters
   * @return whether nobody had answered before
   * @throws NotAllowed to whoever has no licence that is valid today
   */
  @Transactional
  public boolean answer(long id, Outcome outcome, String note, StaffMember by) {
    by.require(Permission.CLEAR_FLAGS, today());
    if (!isNote(note)) {
      throw new IllegalArgumentException("A note has 3 to 500 characters");
    }
    String said = TypedText.line(note);
    Problem problem = problems.find(id).orElseThrow();
    Instant now = clock.instant();
    if (!problems.answer(id, outcome, said, now, by.pseudonym())) {
      return false;
    }
    // A clock that was put back in between would have made it less than nothing.
    Duration waited =
        problem.at().isBefore(now) ? Duration.between(problem.at(), now) : Duration.ZERO;
    log.append(
        AuditEntry.of(AftercareRecords.ANSWERED, by.actor())
            .key("visit", String.valueOf(problem.visit().value()))
            .with("patient", problem.patient().value())
            .with("problem", id)
            .with("outcome", outcome.word())
            .with("note", said)
            .with("waitedSeconds", waited.toSeconds()));
    heads.afterCommit();
    events.publishEvent(new AftercareChanged());
    return true;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), sites.require().zone());
  }
}
