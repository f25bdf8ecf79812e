package clinic.needlepoint.consent;

import clinic.needlepoint.audit.Head;
import clinic.needlepoint.document.PdfReport;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.ui.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** What was signed, on paper: 21 CFR 11.50 asks for name, time and meaning on every copy. */
final class ConsentPdf {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  private final Site site;
  private final JdbcConsents.Stored signed;
  private final Head head;
  private final Locale language;

  ConsentPdf(Site site, JdbcConsents.Stored signed, Head head) {
    this.site = site;
    this.signed = signed;
    this.head = head;
    this.language = Locale.of(signed.decision().language());
  }

  void write(OutputStream out, Instant made) throws IOException {
    Decision decision = signed.decision();
    try (PdfReport paper =
        PdfReport.document(out, SCRATCH, say("title"), language, made.atZone(site.zone()))) {
      paper.fact(say("clinic"), site.name());
      for (String line : signed.text().split("\n", -1)) {
        if (line.isBlank()) {
          paper.gap();
        } else {
          paper.paragraph(line);
        }
      }
      paper.gap();
      paper.apart();
      paper.heading(say("signature"));
      facts(paper, decision);
      proof(paper, decision, made);
    }
  }

  private void facts(PdfReport paper, Decision decision) throws IOException {
    if (decision.printedName().isPresent()) {
      paper.fact(say("name"), decision.printedName().get());
    }
    paper.fact(say("time"), TIME.format(decision.at().atZone(decision.zone())));
    paper.fact(say("zone"), decision.zone().getId());
    String method = signed.nameConfirmed() ? "typed-confirmed" : signed.method().orElse("");
    paper.fact(
        say("how"),
        say(
            "how." + method,
            decision.typedName().or(signed::kept).orElse(""),
            signed.staff().orElse("")));
    if (signed.png().isPresent()) {
      paper.picture(signed.png().get(), say("picture"));
    }
  }

  private void proof(PdfReport paper, Decision decision, Instant made) throws IOException {
    paper.fact(say("form"), decision.form() + "-" + decision.version());
    paper.fact(say("hash"), decision.sha256());
    if (decision.record().isPresent()) {
      paper.fact(say("record"), String.valueOf(decision.record().get()));
    }
    paper.fact(say("head"), head.checkpoint().origin() + ", " + head.checkpoint().size());
    paper.fact(say("root"), Base64.getEncoder().encodeToString(head.checkpoint().root()));
    paper.fact(say("made"), TIME.format(made.atZone(site.zone())));
    paper.sentence(say("keep"));
    paper.code(head.note(), say("code"));
  }

  private String say(String key, Object... values) {
    return MESSAGES.getTranslation("consent.copy." + key, language, values);
  }
}
