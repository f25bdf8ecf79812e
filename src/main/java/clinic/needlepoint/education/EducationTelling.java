package clinic.needlepoint.education;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient is told before they decide, and the records of it. */
@Service
public class EducationTelling {
  private final Educations educations;
  private final JdbcEducationVersions versions;
  private final JdbcEducationTold rows;
  private final PriceList prices;
  private final ProtocolTexts texts;
  private final ProtocolValues protocol;
  private final StaffMembers members;
  private final Visits visits;
  private final Patients patients;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;

  EducationTelling(
      Educations educations,
      JdbcEducationVersions versions,
      JdbcEducationTold rows,
      PriceList prices,
      ProtocolTexts texts,
      ProtocolValues protocol,
      StaffMembers members,
      Visits visits,
      Patients patients,
      AuditLog log,
      Sites sites,
      Clock clock) {
    this.educations = educations;
    this.versions = versions;
    this.rows = rows;
    this.prices = prices;
    this.texts = texts;
    this.protocol = protocol;
    this.members = members;
    this.visits = visits;
    this.patients = patients;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * What this patient is to be told now.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  @Transactional
  public Telling prepare(Claim claim) {
    visits.require(claim);
    Visit visit =
        visits
            .find(claim.visit())
            .orElseThrow(() -> new IllegalStateException("The visit is gone"));
    Optional<Education> education = educations.inForce(visit.treatment());
    UseFacts facts =
        new UseFacts(
            visit.treatment(), years(visit), education.map(Education::plan).orElse(Plan.UNKNOWN));
    List<OffLabel> raised =
        OffLabel.raisedBy(
            facts,
            protocol.require(ProtocolKey.MINIMUM_AGE).value(),
            protocol.require(ProtocolKey.DEPTH_CAP_LABEL).value());
    return new Telling(
        visit.treatment(),
        education.map(found -> found.with(texts)),
        educations.notices().of(raised, texts),
        educations.notices().version(),
        prices.of(visit.treatment()),
        practitioner(visit),
        numbers(education),
        facts.unknown());
  }

  private OptionalInt years(Visit visit) {
    return patients
        .find(visit.patient())
        .map(Patient::birth)
        .map(birth -> Period.between(birth, today()).getYears())
        .filter(years -> years >= 0)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** Whoever may not treat today is not named as the one who will. */
  private Optional<StaffMember> practitioner(Visit visit) {
    return members
        .find(visit.practitioner())
        .filter(member -> member.may(Permission.TREAT, today()));
  }

  private SortedMap<String, Integer> numbers(Optional<Education> education) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    education.stream()
        .flatMap(found -> found.pages().stream())
        .forEach(page -> numbers.putAll(texts.numbersIn(page.text())));
    return numbers;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), sites.require().zone());
  }

  /**
   * Notes that somebody has read a notice. From the same screen a second time in the same language
   * notes nothing more.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws IllegalArgumentException when it was not to be shown
   */
  @Transactional
  public void read(Claim claim, Telling telling, OffLabel code, Locale language) {
    visits.require(claim);
    if (telling.notices().stream().noneMatch(notice -> notice.code() == code)) {
      throw new IllegalArgumentException("Nothing raised the notice " + code.word());
    }
    if (rows.read(claim, code, language)) {
      return;
    }
    int version = telling.noticesVersion();
    AuditEntry entry =
        EducationRecords.read(
            claim.visit(),
            code,
            version,
            versions.sha256(NoticeTexts.ID, version),
            texts.numbersIn(words(code)),
            language);
    rows.addRead(claim, code, version, language, log.append(entry));
  }

  private Translated words(OffLabel code) {
    return educations.notices().notices().stream()
        .filter(notice -> notice.code() == code)
        .map(Notice::text)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Notes how it ended. The same once more from the same screen notes nothing.
   *
   * @param pages the pages that were on the screen, each with its language
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   * @throws IllegalArgumentException when pages were shown that there are not, or a page is missing
   *     among those that were all shown
   */
  @Transactional
  public void end(
      Claim claim, Telling telling, Outcome outcome, Map<String, String> pages, Locale language) {
    visits.require(claim);
    requireTrue(telling, outcome, pages);
    if (rows.same(claim, outcome, pages, language)) {
      return;
    }
    AuditEntry ended = EducationRecords.ended(outcome, claim.visit(), telling, pages, language);
    AuditEntry entry =
        telling
            .education()
            .map(education ->
                EducationRecords.of(
                    ended,
                    education,
                    versions.sha256(education.id(), education.version()),
                    telling))
            .orElse(ended);
    rows.add(claim, outcome, telling.education(), pages, language, log.append(entry));
  }

  private static void requireTrue(Telling telling, Outcome outcome, Map<String, String> pages) {
    List<String> all =
        telling.education().stream()
            .flatMap(education -> education.pages().stream())
            .map(Education.Page::id)
            .toList();
    boolean known = all.containsAll(pages.keySet());
    boolean whole = outcome != Outcome.SHOWN || pages.keySet().containsAll(all);
    if (!known || !whole || (outcome == Outcome.NOT_SHOWN) != all.isEmpty()) {
      throw new IllegalArgumentException("That is not what was on the screen");
    }
  }

  /** How it ended at a visit; empty while the patient has not come to its end. */
  public Optional<Outcome> outcome(VisitId visit) {
    return rows.latest(visit);
  }
}
