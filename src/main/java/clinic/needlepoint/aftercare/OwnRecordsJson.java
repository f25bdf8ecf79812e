package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.OwnFile.Treatment;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.consent.KeptDecision;
import clinic.needlepoint.consent.PermissionState;
import clinic.needlepoint.screening.UnfinishedScreenings;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.visit.KeptPatients;
import clinic.needlepoint.visit.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One's own records for software: the shape that {@code src/docs/own-records.md} describes. Moments
 * are UTC, days are the clinic's; what is not there has no field.
 */
final class OwnRecordsJson {
  static final String FORMAT = "needlepoint.own-records";
  static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final OwnFile file;

  OwnRecordsJson(OwnFile file) {
    this.file = file;
  }

  void write(OutputStream out) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("version", VERSION);
    all.put("made", file.made().toString());
    all.put("clinic", clinic());
    all.put("identity", Map.of("check", file.check().word(), "by", file.by().pseudonym()));
    all.put("person", person());
    all.put("visits", file.visits().stream().map(this::visit).toList());
    all.put("screenings", screenings());
    all.put("unfinished", file.unfinished().stream().map(OwnRecordsJson::unfinished).toList());
    all.put("education", file.read().stream().map(OwnRecordsJson::read).toList());
    all.put("consents", file.decisions().stream().map(OwnRecordsJson::consent).toList());
    all.put("permissions", file.choices().stream().map(OwnRecordsJson::choice).toList());
    all.put("treatments", file.treatments().stream().map(this::treatment).toList());
    all.put("aftercare", file.papers().stream().map(this::paper).toList());
    all.put("problems", file.problems().stream().map(this::problem).toList());
    all.put("log", file.log().stream().map(OwnRecordsJson::record).toList());
    out.write(JSON.writeValueAsBytes(all));
  }

  private Map<String, Object> clinic() {
    return fields(
        "name", file.site().name(),
        "kiosk", file.site().logName(),
        "kind", file.site().kind().name().toLowerCase(Locale.ROOT),
        "zone", file.site().zone().getId());
  }

  private Map<String, Object> person() {
    return fields(
        "reference", file.person().reference(),
        "pseudonym", file.person().id().value(),
        "givenName", file.person().given(),
        "familyName", file.person().family(),
        "born", file.person().birth(),
        "phone", file.reached().phone(),
        "email", file.reached().email(),
        "corrections",
            file.reached().corrections().stream()
                .map(said ->
                    fields(
                        "kind", said.kind().word(),
                        "was", Optional.of(said.was()).filter(was -> !was.isEmpty()),
                        "said", said.said(),
                        "at", said.at()))
                .toList());
  }

  private Map<String, Object> visit(Visit visit) {
    Optional<KeptPatients.Booking> booked = Optional.ofNullable(file.booked().get(visit.id()));
    return fields(
        "visit", visit.id().value(),
        "due", visit.dueAt(),
        "treatment", visit.treatment().word(),
        "practitioner", file.name().apply(visit.practitioner()),
        "checkedIn", visit.arrivedAt(),
        "seated", visit.seatedAt(),
        "appointment", booked.map(KeptPatients.Booking::number),
        "cancelled", booked.flatMap(KeptPatients.Booking::cancelledAt),
        "elsewhere", booked.flatMap(KeptPatients.Booking::elsewhere),
        "identity", booked.map(booking -> booking.identity().word()),
        "records", file.records("visit", "" + visit.id().value()));
  }

  private static Map<String, Object> unfinished(UnfinishedScreenings.Said said) {
    return fields(
        "visit", said.visit().value(),
        "at", said.at(),
        "questionnaire", said.questionnaire(),
        "question", said.question(),
        "shown", said.shown(),
        "answer", said.answer());
  }

  private static Map<String, Object> read(AuditRecord record) {
    return fields(
        "visit", Long.parseLong(record.text("visit")),
        "at", record.at(),
        "outcome", record.type().substring(record.type().indexOf('.') + 1),
        "education", Optional.of(record.text("education")).filter(id -> !id.isEmpty()),
        "notice", Optional.of(record.text("notice")).filter(id -> !id.isEmpty()),
        "version", Optional.of(record.text("version")).filter(number -> !number.isEmpty()),
        "language", record.text("language"),
        "record", record.seq());
  }

  private Map<String, Object> review(AuditRecord record) {
    return fields(
        "question", Optional.of(record.text("question")).filter(id -> !id.isEmpty()),
        "outcome", record.text("outcome"),
        "reason", record.text("reason"),
        "at", record.at(),
        "by", file.name().apply(record.by().pseudonym()),
        "record", record.seq());
  }

  private List<Map<String, Object>> screenings() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (AuditRecord record : file.of("screening.finished")) {
      List<Map<String, Object>> answers = new ArrayList<>();
      OwnAnswers.of(record)
          .forEach(said ->
              answers.add(
                  fields(
                      "question",
                      said.question(),
                      "shown",
                      said.words(),
                      "answer",
                      said.answer())));
      all.add(
          fields(
              "visit",
              Long.parseLong(record.text("visit")),
              "at",
              record.at(),
              "questionnaire",
              record.text("questionnaire") + "-" + record.text("version"),
              "answers",
              answers,
              "reviews",
              file.of("screening.flag-reviewed", record.text("visit")).stream()
                  .map(this::review)
                  .toList(),
              "record",
              record.seq()));
    }
    return all;
  }

  private static Map<String, Object> consent(KeptDecision kept) {
    Decision decision = kept.decision();
    return fields(
        "visit", kept.visit().value(),
        "at", decision.at(),
        "zone", decision.zone().getId(),
        "decision", decision.kind().name().toLowerCase(Locale.ROOT),
        "reason", decision.reason().map(reason -> reason.word()),
        "form", decision.form() + "-" + decision.version(),
        "treatment", decision.treatment().word(),
        "language", decision.language(),
        "sha256", decision.sha256(),
        "text", Optional.of(kept.text()).filter(text -> !text.isEmpty()),
        "signedAs", decision.printedName(),
        "method", kept.method(),
        "typedName", decision.typedName(),
        "keptAt", kept.kept(),
        "signaturePng", kept.picture().map(Base64.getEncoder()::encodeToString),
        "signatureStrokes", kept.strokes(),
        "record", decision.record());
  }

  private static Map<String, Object> choice(PermissionState choice) {
    return fields(
        "permission", choice.id(),
        "decision", choice.choice().word(),
        "form", choice.form() + "-" + choice.version(),
        "at", choice.at());
  }

  private Map<String, Object> treatment(Treatment treatment) {
    TreatmentSession session = treatment.session();
    return fields(
        "session", session.number().value(),
        "visit", session.visit().value(),
        "treatment", session.treatment().word(),
        "practitioner", file.name().apply(session.practitioner()),
        "openedAt", session.openedAt(),
        "closedAt", session.closedAt(),
        "stoppedAt", session.stopped().map(TreatmentSession.Stop::at),
        "stoppedBecause", session.stopped().map(TreatmentSession.Stop::reason),
        "areas", treatment.areas().stream().map(area -> area.word()).toList(),
        "cartridges", treatment.cartridges().stream().map(OwnRecordsJson::cartridge).toList(),
        "records", file.records("session", session.number().value()));
  }

  private static Map<String, Object> cartridge(CartridgeUse use) {
    return fields(
        "device", use.label().device(),
        "model", use.label().model(),
        "lot", use.label().lot(),
        "serial", use.label().serial(),
        "expires", use.label().expires(),
        "scannedAt", use.scannedAt(),
        "state", use.state().name().toLowerCase(Locale.ROOT),
        "inBinAt", use.disposal().map(disposal -> disposal.at()));
  }

  private Map<String, Object> paper(HandedOver paper) {
    return fields(
        "session", paper.session().value(),
        "visit", paper.visit().value(),
        "at", paper.at(),
        "by", file.name().apply(paper.by()),
        "text", paper.text(),
        "language", paper.language(),
        "nextDate", paper.next(),
        "way", paper.way().word());
  }

  private Map<String, Object> problem(Problem problem) {
    List<Map<String, Object>> answers =
        problem.said().stream()
            .map(said ->
                fields(
                    "question", said.question(),
                    "shown", said.words(),
                    "answer", said.answer(),
                    "answerShown", said.answerWords()))
            .toList();
    Map<String, Object> all =
        fields(
            "session", problem.session().value(),
            "visit", problem.visit().value(),
            "at", problem.at(),
            "form", problem.form(),
            "language", problem.language(),
            "calledAtOnce", problem.urgent().map(urgent -> urgent.word()),
            "answers", answers);
    problem
        .answered()
        .ifPresent(answered ->
            all.put(
                "answered",
                fields(
                    "at", answered.at(),
                    "by", file.name().apply(answered.by()),
                    "outcome", answered.outcome().word(),
                    "note", answered.note())));
    return all;
  }

  private static Map<String, Object> record(AuditRecord record) {
    return fields(
        "seq", record.seq(),
        "type", record.type(),
        "at", record.at(),
        "clock", record.clock(),
        "by", record.by().pseudonym(),
        "body", record.body());
  }

  /** In this order; an empty Optional leaves its field out. */
  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      Object inner = value instanceof Optional<?> some ? some.orElse(null) : value;
      if (inner != null) {
        boolean plain =
            inner instanceof Number || inner instanceof Map<?, ?> || inner instanceof List<?>;
        fields.put((String) namesAndValues[i], plain ? inner : inner.toString());
      }
    }
    return fields;
  }
}
