package clinic.needlepoint.export;

import clinic.needlepoint.audit.Checkpoint;
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
import java.util.Locale;

/**
 * A report for reading and filing, PDF/A. It proves nothing by itself: it quotes the SHA-256 of the
 * CSV, of which a verifier computes every row.
 */
final class ReportPdf {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));
  private static final DateTimeFormatter MADE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  private final ReportRequest request;
  private final ReportRows rows;
  private final Site site;
  private final Locale language;

  ReportPdf(ReportRequest request, ReportRows rows, Site site, Locale language) {
    this.request = request;
    this.rows = rows;
    this.site = site;
    this.language = language;
  }

  /**
   * Writes it.
   *
   * @param csv SHA-256 of the same report as CSV, in hex
   * @return how many rows it shows
   */
  long write(OutputStream out, Checkpoint head, String csv, Instant made) throws IOException {
    long[] count = {0};
    String title = say("report." + request.kind().word());
    try (PdfReport paper =
        new PdfReport(out, SCRATCH, title, language, made.atZone(request.period().zone()))) {
      facts(paper, head, csv, made);
      paper.table(rows.columns().stream().map(name -> new Column(name, weight(name))).toList());
      rows.each(cells -> {
        paper.row(cells);
        count[0]++;
      });
      if (count[0] == 0) {
        paper.sentence(say("pdf.none"));
      }
    }
    return count[0];
  }

  private void facts(PdfReport paper, Checkpoint head, String csv, Instant made)
      throws IOException {
    Period period = request.period();
    paper.fact(say("pdf.clinic"), site.name());
    paper.fact(say("pdf.period"), say("pdf.days", period.from(), period.to(), period.zone()));
    if (!request.lot().isEmpty()) {
      paper.fact(say("pdf.lot"), request.lot());
    }
    if (!request.session().isEmpty()) {
      paper.fact(say("column.session"), request.session());
    }
    paper.fact(say("pdf.made"), MADE.format(made.atZone(period.zone())));
    paper.fact(say("pdf.head"), head.origin() + ", " + head.size());
    paper.fact(say("pdf.root"), StrictBase64.encode(head.root()));
    paper.fact(say("pdf.csv"), csv);
    paper.sentence(say("pdf.unproven"));
  }

  /** Wide where long things stand. */
  private static int weight(String column) {
    return switch (column) {
      case "keys" -> 8;
      case "struck", "detail" -> 4;
      case "clock", "record", "from_record", "to_record", "scan_record", "by" -> 2;
      default -> column.endsWith("_utc") || column.endsWith("_clinic") ? 5 : 4;
    };
  }

  private String say(String key, Object... values) {
    return MESSAGES.getTranslation(
        "export." + key, language, java.util.Arrays.stream(values).map(Object::toString).toArray());
  }
}
