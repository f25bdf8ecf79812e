package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.RecordLine;
import clinic.needlepoint.audit.SignedNote;
import clinic.needlepoint.audit.StrictBase64;
import clinic.needlepoint.document.PdfReport;
import clinic.needlepoint.document.PdfReport.Column;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.ui.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Receipts for reading, PDF/A, with the head as text and as a QR code to hold against later. */
final class ReceiptPdf {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));
  private static final DateTimeFormatter CLINIC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  private final Site site;
  private final Locale language;

  ReceiptPdf(Site site, Locale language) {
    this.site = site;
    this.language = language;
  }

  /**
   * Writes it.
   *
   * @param receipts at least one, all under one head
   */
  void write(OutputStream out, List<Receipt> receipts, Instant made) throws IOException {
    String note = receipts.getFirst().checkpoint();
    Checkpoint head = Checkpoint.parse(SignedNote.parse(note).text());
    try (PdfReport paper =
        new PdfReport(out, SCRATCH, say("title"), language, made.atZone(site.zone()))) {
      paper.fact(say("clinic"), site.name());
      paper.fact(say("made"), CLINIC.format(made.atZone(site.zone())));
      paper.fact(say("head"), head.origin() + ", " + head.size());
      paper.fact(say("root"), StrictBase64.encode(head.root()));
      paper.sentence(say("keep"));
      paper.code(note);
      paper.table(
          List.of(
              new Column(say("record"), 2),
              new Column(say("utc"), 4),
              new Column(say("here"), 4),
              new Column(say("type"), 4),
              new Column(say("by"), 2),
              new Column(say("says"), 12)));
      for (Receipt receipt : receipts) {
        paper.row(row(receipt));
      }
    }
  }

  private List<String> row(Receipt receipt) {
    ParsedLine line = ParsedLine.read(receipt.line());
    return List.of(
        String.valueOf(line.seq()),
        RecordLine.at(line.at()),
        CLINIC.format(line.at().atZone(site.zone())),
        line.type(),
        line.by().pseudonym(),
        CanonicalJson.write(receipt.body()));
  }

  private String say(String key) {
    return MESSAGES.getTranslation("export.receipt." + key, language);
  }
}
