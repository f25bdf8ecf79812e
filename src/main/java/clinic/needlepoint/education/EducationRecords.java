package clinic.needlepoint.education;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.VisitId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What this module writes into the log: versions, codes and numbers, and no word about health. */
@Component
class EducationRecords implements RecordTypes {
  static final RecordType SHOWN = RecordType.of("education.shown", Audience.SESSION, "visit");
  static final RecordType SKIPPED = RecordType.of("education.skipped", Audience.SESSION, "visit");
  static final RecordType NOT_SHOWN =
      RecordType.of("education.not-shown", Audience.SESSION, "visit");

  /**
   * One notice was on the screen, and somebody touched that they have read it; in a session staff
   * touched that they talked about it.
   */
  static final RecordType NOTICE_READ =
      RecordType.of("education.notice-read", Audience.SESSION, "visit");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(SHOWN, SKIPPED, NOT_SHOWN, NOTICE_READ);
  }

  private static RecordType type(Outcome outcome) {
    return switch (outcome) {
      case SHOWN -> SHOWN;
      case SKIPPED -> SKIPPED;
      case NOT_SHOWN -> NOT_SHOWN;
    };
  }

  /**
   * How it ended.
   *
   * @param pages what was on the screen, each with the language in which it was last
   */
  static AuditEntry ended(
      Outcome outcome, VisitId visit, Telling telling, Map<String, String> pages, Locale language) {
    return AuditEntry.of(type(outcome), Actor.PATIENT)
        .key("visit", String.valueOf(visit.value()))
        .with("treatment", telling.treatment().word())
        .with("language", language.getLanguage())
        .with("pages", pages)
        .with("notices", telling.codes())
        .with("noticesVersion", telling.noticesVersion())
        .with("unknown", telling.unknown());
  }

  /** The same with what was to be read: its exact words, numbers, price and practitioner. */
  static AuditEntry of(AuditEntry ended, Education education, String sha256, Telling telling) {
    return ended
        .with("education", education.id())
        .with("version", education.version())
        .with("sha256", sha256)
        .with("numbers", telling.numbers())
        .with("price", telling.price().map(EducationRecords::price).orElse(Map.of()))
        .with(
            "practitioner",
            telling.practitioner().map(member -> member.pseudonym()).orElse("unknown"));
  }

  private static Map<String, ?> price(Price price) {
    Map<String, Object> words = new TreeMap<>();
    words.put("currency", price.currency().getCurrencyCode());
    words.put("from", price.from());
    words.put("to", price.to());
    return words;
  }

  /** That a notice was read, in which words and with which numbers of the protocol. */
  static AuditEntry read(
      VisitId visit,
      OffLabel code,
      int version,
      String sha256,
      Map<String, Integer> numbers,
      Locale language) {
    return AuditEntry.of(NOTICE_READ, Actor.PATIENT)
        .key("visit", String.valueOf(visit.value()))
        .with("notice", code.word())
        .with("version", version)
        .with("sha256", sha256)
        .with("numbers", numbers)
        .with("language", language.getLanguage());
  }

  /** That staff talked about a notice, in which words, and which facts of the session raised it. */
  static AuditEntry talked(
      SessionFacts facts,
      RaisedNotice raised,
      int version,
      String sha256,
      Map<String, Integer> numbers,
      Locale language,
      StaffMember by) {
    return AuditEntry.of(NOTICE_READ, by.actor())
        .key("visit", String.valueOf(facts.visit().value()))
        .with("session", facts.session().value())
        .with("notice", raised.notice().code().word())
        .with("because", raised.facts())
        .with("version", version)
        .with("sha256", sha256)
        .with("numbers", numbers)
        .with("language", language.getLanguage());
  }
}
