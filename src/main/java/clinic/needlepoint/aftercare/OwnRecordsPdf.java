package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.OwnFile.Treatment;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.consent.KeptDecision;
import clinic.needlepoint.consent.PermissionState;
import clinic.needlepoint.document.PdfReport;
import clinic.needlepoint.screening.UnfinishedScreenings;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.ContactCorrection;
import clinic.needlepoint.visit.KeptPatients;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One's own records to be read: the same as the JSON file has. Of the log, each record with its
 * number; its words too, unless they stand above as they were read.
 */
final class OwnRecordsPdf {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

  private static final DateTimeFormatter LOGGED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  /** Whose words stand above as the person read them. */
  private static final Set<String> IN_WORDS = Set.of("screening.finished", "aftercare.reported");

  private final OwnFile file;
  private final Locale language;

  OwnRecordsPdf(OwnFile file, Locale language) {
    this.file = file;
    this.language = language;
  }

  void write(OutputStream out) throws IOException {
    try (PdfReport paper =
        PdfReport.document(
            out, SCRATCH, say("title"), language, file.made().atZone(file.site().zone()))) {
      head(paper);
      section(paper, "visits", file.visits().isEmpty());
      for (Visit visit : file.visits()) {
        visit(paper, visit);
      }
      section(
          paper,
          "screenings",
          file.of("screening.finished").isEmpty() && file.unfinished().isEmpty());
      for (AuditRecord record : file.of("screening.finished")) {
        screening(paper, record);
      }
      unfinished(paper);
      section(paper, "education", file.read().isEmpty());
      for (AuditRecord record : file.read()) {
        read(paper, record);
      }
      section(paper, "consents", file.decisions().isEmpty());
      for (KeptDecision kept : file.decisions()) {
        consent(paper, kept);
      }
      for (PermissionState choice : file.choices()) {
        paper.fact(choice.id(), word("choice", choice.choice().word()) + ", " + time(choice.at()));
      }
      section(paper, "treatments", file.treatments().isEmpty());
      for (Treatment treatment : file.treatments()) {
        treatment(paper, treatment);
      }
      section(paper, "aftercare", file.papers().isEmpty());
      for (HandedOver handed : file.papers()) {
        handedOver(paper, handed);
      }
      section(paper, "problems", file.problems().isEmpty());
      for (Problem problem : file.problems()) {
        problem(paper, problem);
      }
      section(paper, "log", file.log().isEmpty());
      paper.paragraph(say("log.many", file.log().size()));
      paper.paragraph(say("left-out"));
      paper.apart();
      for (AuditRecord record : file.log()) {
        logged(paper, record);
      }
    }
  }

  private void logged(PdfReport paper, AuditRecord record) throws IOException {
    paper.paragraph(
        "%d, %s, %s, %s"
            .formatted(
                record.seq(),
                LOGGED.format(record.at().atZone(file.site().zone())),
                record.type(),
                record.by().pseudonym()));
    if (!IN_WORDS.contains(record.type())) {
      paper.sentence(CanonicalJson.write(record.body()));
    }
  }

  private void head(PdfReport paper) throws IOException {
    paper.fact(say("clinic"), file.site().name());
    paper.fact(say("name"), file.person().given() + " " + file.person().family());
    paper.fact(say("born"), When.day(file.person().birth(), language));
    paper.fact(say("reference"), file.person().reference());
    if (file.reached().phone().isPresent()) {
      paper.fact(say("phone"), file.reached().phone().get());
    }
    if (file.reached().email().isPresent()) {
      paper.fact(say("email"), file.reached().email().get());
    }
    for (ContactCorrection said : file.reached().corrections()) {
      paper.fact(say("said"), said.said() + ", " + time(said.at()));
    }
    paper.fact(say("made"), time(file.made()));
    paper.fact(say("zone"), file.site().zone().getId());
    paper.fact(say("log-name"), file.site().logName());
    paper.fact(say("identity"), word("check", file.check().word()) + ", " + file.by().name());
    paper.gap();
  }

  private void section(PdfReport paper, String name, boolean empty) throws IOException {
    paper.heading(say("section." + name));
    if (empty) {
      paper.paragraph(say("nothing"));
    }
  }

  private void visit(PdfReport paper, Visit visit) throws IOException {
    paper.fact(say("due"), time(visit.dueAt()));
    paper.fact(say("treatment"), shared("visit.desk.treatment", visit.treatment().word()));
    paper.fact(say("practitioner"), file.name().apply(visit.practitioner()));
    paper.fact(say("checked-in"), visit.arrivedAt().map(this::time).orElseGet(() -> say("never")));
    if (visit.seatedAt().isPresent()) {
      paper.fact(say("seated"), time(visit.seatedAt().get()));
    }
    Optional<KeptPatients.Booking> booked = Optional.ofNullable(file.booked().get(visit.id()));
    if (booked.isPresent()) {
      paper.fact(say("number"), booked.get().number());
    }
    if (booked.flatMap(KeptPatients.Booking::cancelledAt).isPresent()) {
      paper.fact(say("cancelled"), time(booked.get().cancelledAt().get()));
    }
    if (booked.flatMap(KeptPatients.Booking::elsewhere).isPresent()) {
      paper.fact(say("elsewhere"), booked.get().elsewhere().get());
    }
    records(paper, file.records("visit", "" + visit.id().value()));
    paper.gap();
  }

  private void screening(PdfReport paper, AuditRecord record) throws IOException {
    paper.fact(say("answered"), time(record.at()));
    paper.fact(say("questions"), record.text("questionnaire") + "-" + record.text("version"));
    answers(
        paper,
        OwnAnswers.of(record).stream()
            .map(said -> new Answered(said.words(), answer(said.answer())))
            .toList());
    for (AuditRecord review : file.of("screening.flag-reviewed", record.text("visit"))) {
      paper.fact(
          say("reviewed"),
          "%s (%s, %s)"
              .formatted(
                  review.text("reason"),
                  file.name().apply(review.by().pseudonym()),
                  time(review.at())));
    }
    records(paper, List.of(record.seq()));
    paper.gap();
  }

  /** A question and its answer as they are read. */
  private record Answered(String question, String answer) {}

  /** Questions that were asked in a language of the other direction stand on pages of their own. */
  private void answers(PdfReport paper, List<Answered> all) throws IOException {
    boolean foreign = all.stream().anyMatch(said -> paper.foreign(said.question()));
    if (foreign) {
      paper.apart();
    }
    for (Answered said : all) {
      if (foreign) {
        paper.paragraph(said.question());
        paper.paragraph(said.answer());
      } else {
        paper.paragraph(said.question() + " " + said.answer());
      }
    }
    if (foreign) {
      paper.apart();
    }
  }

  /** Of visits at which nothing was handed in. */
  private void unfinished(PdfReport paper) throws IOException {
    List<UnfinishedScreenings.Said> all = file.unfinished();
    for (VisitId visit : all.stream().map(UnfinishedScreenings.Said::visit).distinct().toList()) {
      List<UnfinishedScreenings.Said> said =
          all.stream().filter(each -> each.visit().equals(visit)).toList();
      paper.fact(
          say("unfinished"), said.getLast().questionnaire() + ", " + time(said.getLast().at()));
      answers(
          paper,
          said.stream().map(each -> new Answered(each.shown(), answer(each.answer()))).toList());
      paper.gap();
    }
  }

  private void read(PdfReport paper, AuditRecord record) throws IOException {
    String what = record.text("education") + record.text("notice") + "-" + record.text("version");
    paper.fact(
        say("read." + record.type().substring(record.type().indexOf('.') + 1)),
        time(record.at()) + (record.text("version").isEmpty() ? "" : ", " + what));
  }

  /** So that whoever has the log can look. */
  private void records(PdfReport paper, List<Long> numbers) throws IOException {
    if (!numbers.isEmpty()) {
      paper.fact(
          say("records"), numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  private String answer(String word) {
    return switch (word) {
      case "yes", "no", "not-sure" -> word("answer", word);
      default -> word;
    };
  }

  private void consent(PdfReport paper, KeptDecision kept) throws IOException {
    paper.fact(
        word("decision", kept.decision().kind().name().toLowerCase(Locale.ROOT)),
        time(kept.decision().at())
            + ", "
            + kept.decision().form()
            + "-"
            + kept.decision().version());
    if (paper.foreign(kept.text())) {
      paper.apart();
    }
    for (String line : kept.text().split("\n", -1)) {
      if (!line.isBlank()) {
        paper.paragraph(line);
      }
    }
    if (paper.foreign(kept.text())) {
      paper.apart();
    }
    if (kept.decision().signed()) {
      Decision signed = kept.decision();
      paper.fact(say("signature"), signed.typedName().or(signed::printedName).orElse(""));
    }
    if (kept.kept().isPresent()) {
      paper.fact(say("on-paper"), kept.kept().get());
    }
    if (kept.picture().isPresent()) {
      paper.picture(kept.picture().get(), say("signature"));
    }
    records(paper, kept.decision().record().stream().toList());
    paper.gap();
  }

  private void treatment(PdfReport paper, Treatment treatment) throws IOException {
    var session = treatment.session();
    paper.fact(say("session"), session.number() + ", " + time(session.openedAt()));
    paper.fact(say("treatment"), shared("visit.desk.treatment", session.treatment().word()));
    paper.fact(say("practitioner"), file.name().apply(session.practitioner()));
    paper.fact(
        say("areas"),
        treatment.areas().stream()
            .map(area -> shared("cartridge.list.area", area.word()))
            .collect(Collectors.joining(", ")));
    if (session.stopped().isPresent()) {
      paper.fact(
          say("stopped"),
          session.stopped().get().reason() + ", " + time(session.stopped().get().at()));
    }
    if (session.closedAt().isPresent()) {
      paper.fact(say("ended"), time(session.closedAt().get()));
    }
    for (CartridgeUse use : treatment.cartridges()) {
      paper.fact(say("cartridge"), cartridge(use));
    }
    records(paper, file.records("session", session.number().value()));
    paper.gap();
  }

  private String cartridge(CartridgeUse use) {
    return say(
        "cartridge.of",
        use.label().model().orElse(use.label().device()),
        use.label().lot() + use.label().serial().map(" / "::concat).orElse(""),
        use.label().expires().map(day -> When.day(day, language)).orElse("-"),
        word("state", use.state().name().toLowerCase(Locale.ROOT)));
  }

  private void handedOver(PdfReport paper, HandedOver handed) throws IOException {
    paper.fact(say("paper"), handed.text() + ", " + time(handed.at()));
    paper.fact(
        say("next"),
        handed.next().map(date -> When.weekday(date, language)).orElseGet(() -> say("none")));
    paper.gap();
  }

  private void problem(PdfReport paper, Problem problem) throws IOException {
    paper.fact(say("reported"), time(problem.at()));
    answers(
        paper,
        problem.said().stream()
            .map(said -> new Answered(said.words(), answerWords(said)))
            .toList());
    if (problem.answered().isPresent()) {
      Problem.Answered answered = problem.answered().get();
      paper.fact(
          word("outcome", answered.outcome().word()),
          answered.note()
              + " ("
              + file.name().apply(answered.by())
              + ", "
              + time(answered.at())
              + ")");
    } else {
      paper.fact(say("answer"), say("open"));
    }
    paper.gap();
  }

  private String answerWords(Problem.Said said) {
    return ProblemForm.YES_NO.contains(said.answerWords())
        ? answer(said.answerWords())
        : said.answerWords();
  }

  private String time(Instant at) {
    return When.fullDayAndTime(at, file.site().zone(), language);
  }

  private String word(String kind, String word) {
    return MESSAGES.getTranslation("aftercare." + kind + "." + word, language);
  }

  /** A word that another module has already. */
  private String shared(String list, String word) {
    return MESSAGES.getTranslation(list + "." + word, language);
  }

  private String say(String key, Object... values) {
    return MESSAGES.getTranslation("aftercare.own." + key, language, values);
  }
}
