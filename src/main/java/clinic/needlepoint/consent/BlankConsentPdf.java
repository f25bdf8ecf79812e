package clinic.needlepoint.consent;

import clinic.needlepoint.document.PdfReport;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.ui.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A consent form to be filled in by hand. */
record BlankConsentPdf(Site site, ConsentForm form, Locale language) {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

  /** To be written on. */
  private static final String LINE = ": " + "_".repeat(40);

  void write(OutputStream out, Instant made) throws IOException {
    try (PdfReport paper =
        PdfReport.document(
            out, SCRATCH, form.title().in(language), language, made.atZone(site.zone()))) {
      paper.fact(say("clinic"), site.name());
      paper.fact(say("form"), form.name() + ", " + form.fingerprint(language));
      pages(paper);
      choices(paper);
      signing(paper);
    }
  }

  private void pages(PdfReport paper) throws IOException {
    List<ConsentForm.Page> pages = form.pages();
    for (int i = 0; i < pages.size(); i++) {
      paper.gap();
      paper.heading((i + 1) + ". " + pages.get(i).title().in(language));
      for (String line : pages.get(i).text().in(language).split("\n", -1)) {
        paper.text(line);
      }
    }
  }

  private void choices(PdfReport paper) throws IOException {
    paper.page();
    paper.heading(say("choices"));
    paper.text(say("blank-is-no"));
    for (ConsentForm.Permission choice : form.permissions()) {
      paper.text(choice.text().in(language));
      paper.text(say("boxes"));
    }
  }

  private void signing(PdfReport paper) throws IOException {
    paper.gap();
    paper.heading(say("means"));
    paper.text(form.statement().in(language));
    paper.text(say("may-say-no"));
    lines(paper, List.of("name", "signature", "day", "signer", "proof"));
    paper.text(say("assent"));
    paper.text(say("boxes"));
    lines(paper, List.of("interpreter", "witness", "staff"));
  }

  private void lines(PdfReport paper, List<String> whats) throws IOException {
    for (String what : whats) {
      paper.text(say(what) + LINE);
    }
  }

  private String say(String key) {
    return MESSAGES.getTranslation("consent.blank." + key, language);
  }
}
