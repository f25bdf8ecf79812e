package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.HandedOver.Way;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.Cartridges;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.KeyedDigest;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.Visits;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The paper at the end of a session. All throw {@link clinic.needlepoint.staff.NotAllowed} to
 * whoever may not see arrivals.
 */
@Service
public class AftercareDesk {
  static final String PURPOSE = "aftercare-code";

  /** So long a treatment without a paper is shown. */
  private static final int DAYS = 14;

  private final TreatmentSessions sessions;
  private final Cartridges cartridges;
  private final Visits visits;
  private final AftercareTexts texts;
  private final ProtocolTexts words;
  private final ProtocolValues protocol;
  private final JdbcAftercarePapers papers;
  private final KeyedDigest digests;
  private final ClinicNumbers numbers;
  private final AuditLog log;
  private final HeadsDue heads;
  private final Sites sites;
  private final Clock clock;
  private final SecureRandom random;
  private final ApplicationEventPublisher events;

  AftercareDesk(
      TreatmentSessions sessions,
      Cartridges cartridges,
      Visits visits,
      AftercareTexts texts,
      ProtocolTexts words,
      ProtocolValues protocol,
      JdbcAftercarePapers papers,
      KeyedDigest digests,
      ClinicNumbers numbers,
      AuditLog log,
      HeadsDue heads,
      Sites sites,
      Clock clock,
      SecureRandom random,
      ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.cartridges = cartridges;
    this.visits = visits;
    this.texts = texts;
    this.words = words;
    this.protocol = protocol;
    this.papers = papers;
    this.digests = digests;
    this.numbers = numbers;
    this.log = log;
    this.heads = heads;
    this.sites = sites;
    this.clock = clock;
    this.random = random;
    this.events = events;
  }

  /** Whose treatment ended in the last days, the latest first, with or without a paper. */
  public List<Treated> treated(StaffMember by) {
    require(by);
    Instant from = today().minusDays(DAYS).atStartOfDay(zone()).toInstant();
    return sessions.closedSince(from).reversed().stream()
        .filter(this::somethingWasDone)
        .flatMap(session -> treated(session).stream())
        .toList();
  }

  /** A session that was stopped before a needle was used needs no aftercare. */
  private boolean somethingWasDone(TreatmentSession session) {
    return session.stopped().isEmpty()
        || cartridges.of(session.number()).stream()
            .anyMatch(use -> use.state() == CartridgeUse.State.USED);
  }

  public Optional<Treated> find(SessionNumber session, StaffMember by) {
    require(by);
    return sessions
        .find(session)
        .filter(found -> found.closedAt().isPresent())
        .flatMap(this::treated);
  }

  private Optional<Treated> treated(TreatmentSession session) {
    return visits
        .find(session.visit())
        .map(visit ->
            new Treated(
                session,
                visit,
                LocalDate.ofInstant(session.openedAt(), zone()),
                papers.newest(session.number())));
  }

  /** The rule for the next date, with today's values. */
  public NextDate nextDate() {
    return NextDate.of(protocol);
  }

  /**
   * Writes a paper out, with a code of its own. Nothing is kept of it yet.
   *
   * @throws IllegalArgumentException for a next date that is too soon
   */
  public AftercarePaper prepare(
      Treated treated, Optional<LocalDate> next, Locale language, StaffMember by) {
    require(by);
    next.ifPresent(date -> {
      if (nextDate().of(treated.day(), date) == NextDate.Verdict.TOO_SOON) {
        throw new IllegalArgumentException("Too soon after the treatment");
      }
    });
    AftercareText text = texts.of(treated.session().treatment());
    int months = protocol.require(ProtocolKey.AFTERCARE_CODE_VALID).value();
    return new AftercarePaper(
        treated,
        text,
        language,
        text.sections().stream().map(section -> words(section, language)).toList(),
        text.sections().stream().allMatch(this::approved),
        next,
        AftercareCode.random(random),
        clock
            .instant()
            .atZone(zone())
            .plusMonths(months)
            .toInstant()
            .truncatedTo(ChronoUnit.MILLIS));
  }

  private AftercarePaper.Section words(AftercareText.Section section, Locale language) {
    return new AftercarePaper.Section(
        section.kind(),
        section.lines().stream().map(line -> words.in(line.text(), language)).toList());
  }

  private boolean approved(AftercareText.Section section) {
    return section.lines().stream().allMatch(line -> words.approved(line.text()));
  }

  /** Writes it as PDF/A, in its language. */
  public void write(AftercarePaper paper, OutputStream out) throws IOException {
    new AftercarePdf(sites.require(), paper, numbers).write(out, clock.instant());
  }

  /**
   * It has left: from now on its code is good, and that of an older paper of the session is not.
   * Idempotent.
   */
  @Transactional
  public void handOver(AftercarePaper paper, Way way, StaffMember by) {
    require(by);
    String digest = digests.digest(PURPOSE, paper.code().value());
    if (papers.has(digest)) {
      return;
    }
    SessionNumber session = paper.treated().session().number();
    papers.forgetCodes(session);
    Instant now = clock.instant();
    long id = papers.add(paper, digest, way, now, by.pseudonym());
    AuditEntry entry =
        AuditEntry.of(AftercareRecords.HANDED_OVER, by.actor())
            .key("session", session.value())
            .key("visit", String.valueOf(paper.visit().id().value()))
            .with("patient", paper.visit().patient().value())
            .with("text", paper.text().id())
            .with("version", paper.text().version())
            .with("language", paper.language().getLanguage())
            .with("way", way.word())
            .with("code", id)
            .with("codeUntil", paper.expires().toString());
    log.append(paper.next().map(date -> entry.with("nextDate", date.toString())).orElse(entry));
    heads.afterCommit();
    events.publishEvent(new AftercareChanged());
  }

  private void require(StaffMember by) {
    by.require(Permission.SEE_ARRIVALS, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return sites.require().zone();
  }
}
