package clinic.needlepoint.screening;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.visit.VisitId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What this module writes into the log. The types say nothing of the outcome: it is health data.
 */
@Component
class ScreeningRecords implements RecordTypes {
  static final RecordType FINISHED =
      RecordType.of("screening.finished", Audience.SCREENING, "visit");
  static final RecordType FLAG_REVIEWED =
      RecordType.of("screening.flag-reviewed", Audience.SCREENING, "visit");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(FINISHED, FLAG_REVIEWED);
  }

  /**
   * Every answer and reply with the words it was given to, what the questionnaire made of it, and
   * the values of the protocol that a reply was held against. A reply is named
   * "question/follow-up".
   */
  static AuditEntry finished(
      VisitId visit,
      Questionnaire questionnaire,
      List<Given> answers,
      List<FollowUpGiven> replies) {
    Map<String, String> said = new TreeMap<>();
    Map<String, String> meanings = new TreeMap<>();
    Map<String, String> shown = new TreeMap<>();
    for (Given given : answers) {
      said.put(given.question(), word(given.answer()));
      given.triage().ifPresent(triage -> meanings.put(given.question(), word(triage)));
      given.shown().ifPresent(words -> shown.put(given.question(), words));
    }
    Map<String, String> more = new TreeMap<>();
    Map<String, String> counted = new TreeMap<>();
    for (FollowUpGiven given : replies) {
      String name = given.question() + "/" + given.followUp();
      more.put(name, given.reply().word());
      shown.put(name, given.shown());
      given.meaning().ifPresent(triage -> meanings.put(name, word(triage)));
      given.counted().ifPresent(value -> counted.put(name, value.word()));
    }
    return AuditEntry.of(FINISHED, Actor.PATIENT)
        .key("visit", String.valueOf(visit.value()))
        .with("questionnaire", questionnaire.id())
        .with("version", questionnaire.version())
        .with("answers", said)
        .with("followUps", more)
        .with("meanings", meanings)
        .with("counted", counted)
        .with("shown", shown);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
