package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.OwnFile.Treatment;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.consent.KeptDecision;
import clinic.needlepoint.consent.PermissionState;
import clinic.needlepoint.document.PdfReport;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** One's own records to be read: the same as the JSON file has, without the raw log. */
final class OwnRecordsPdf {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

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
      section(paper, "screenings", file.of("screening.finished").isEmpty());
      for (AuditRecord record : file.of("screening.finished")) {
        screening(paper, record);
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
    }
  }

  private void head(PdfReport paper) throws IOException {
    paper.fact(say("clinic"), file.site().name());
    paper.fact(say("name"), file.person().given() + " " + file.person().family());
    paper.fact(say("born"), When.day(file.person().birth(), language));
    paper.fact(say("reference"), file.person().reference());
    paper.fact(say("made"), time(file.made()));
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
    paper.gap();
  }

  private void screening(PdfReport paper, AuditRecord record) throws IOException {
    paper.fact(say("answered"), time(record.at()));
    for (OwnAnswers.Said said : OwnAnswers.of(record)) {
      paper.paragraph(said.words() + " " + answer(said.answer()));
    }
    paper.gap();
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
    for (String line : kept.text().split("\n", -1)) {
      if (!line.isBlank()) {
        paper.paragraph(line);
      }
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
      paper.fact(say("stopped"), session.stopped().get().reason());
    }
    for (CartridgeUse use : treatment.cartridges()) {
      paper.fact(say("cartridge"), cartridge(use));
    }
    paper.gap();
  }

  private String cartridge(CartridgeUse use) {
    return say(
        "cartridge.of",
        use.label().model().orElse(use.label().device()),
        use.label().lot(),
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
    for (Problem.Said said : problem.said()) {
      paper.paragraph(said.words() + " " + answerWords(said));
    }
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
