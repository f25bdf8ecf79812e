package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.EnteredRecall;
import clinic.needlepoint.document.PdfReport;
import clinic.needlepoint.document.PdfReport.Column;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.treatment.ContactPapers.Exposed;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.When;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words and lines of the papers, PDF/A. */
final class ContactPdf {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

  private final EnteredRecall recall;
  private final String model;
  private final Site site;
  private final Locale language;

  ContactPdf(EnteredRecall recall, String model, Site site, Locale language) {
    this.recall = recall;
    this.model = model;
    this.site = site;
    this.language = language;
  }

  /** A list to work through, with room to write in. */
  void sheet(List<Exposed> exposed, Instant made, OutputStream out) throws IOException {
    try (PdfReport paper =
        new PdfReport(out, SCRATCH, say("sheet.title"), language, made.atZone(site.zone()))) {
      facts(paper);
      paper.sentence(say("sheet.keep"));
      paper.table(
          List.of(
              new Column(say("sheet.reference"), 3),
              new Column(say("sheet.name"), 5),
              new Column(say("sheet.born"), 3),
              new Column(say("sheet.sessions"), 5),
              new Column(say("sheet.told"), 5),
              new Column(say("sheet.notes"), 6)));
      for (Exposed each : exposed) {
        paper.row(
            List.of(
                reference(each),
                name(each),
                each.card().map(card -> When.day(card.birth(), language)).orElse(""),
                sessions(each),
                told(each),
                ""));
      }
    }
  }

  /** A page for each patient. */
  void letters(List<Exposed> exposed, Instant made, OutputStream out) throws IOException {
    try (PdfReport paper =
        PdfReport.document(out, SCRATCH, say("letter.title"), language, made.atZone(site.zone()))) {
      for (Exposed each : exposed) {
        paper.page();
        letter(paper, each, made);
      }
    }
  }

  private void letter(PdfReport paper, Exposed each, Instant made) throws IOException {
    paper.heading(site.name());
    paper.text(When.day(made, site.zone(), language));
    paper.text(name(each));
    paper.text(say("letter.reference", reference(each)));
    paper.heading(say("letter.subject", model));
    paper.text(say("letter.used", sessions(each), model));
    paper.text(say("letter.recalled", recall.recall().reason()));
    paper.text(say("letter.do"));
    paper.text(say("letter.sign", recall.recall().reference()));
  }

  private void facts(PdfReport paper) throws IOException {
    paper.fact(say("sheet.clinic"), site.name());
    paper.fact(say("sheet.device"), model);
    paper.fact(say("sheet.number"), recall.recall().reference());
    paper.fact(say("sheet.reason"), recall.recall().reason());
    paper.fact(say("sheet.since"), When.fullDayAndTime(recall.enteredAt(), site.zone(), language));
  }

  private static String reference(Exposed each) {
    return each.card().map(card -> card.reference()).orElse(each.patient().value());
  }

  private String name(Exposed each) {
    return each.card().map(card -> card.given() + " " + card.family()).orElse(say("sheet.unknown"));
  }

  private String sessions(Exposed each) {
    return each.sessions().stream()
        .map(session ->
            say(
                "session",
                When.day(session.openedAt(), site.zone(), language),
                String.join(", ", session.lots()),
                session.session().value()))
        .collect(Collectors.joining("; "));
  }

  private String told(Exposed each) {
    return each.sessions().getFirst().told().stream()
        .map(telling ->
            MESSAGES.getTranslation("treatment.recalls.channel." + telling.how().word(), language)
                + ", "
                + When.day(telling.on(), language))
        .collect(Collectors.joining("; "));
  }

  private String say(String key, Object... values) {
    return MESSAGES.getTranslation("treatment.paper." + key, language, values);
  }
}
