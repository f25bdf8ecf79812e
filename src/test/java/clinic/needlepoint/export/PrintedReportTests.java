package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditSnapshots;
import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.document.PdfToText;
import clinic.needlepoint.document.ReferenceValidator;
import clinic.needlepoint.document.Rendered;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.ui.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an auditor gets on paper: an archive file, each of whose cells is read back. */
@Tag("F044")
class PrintedReportTests {
  @TempDir static Path folder;
  private static LogDesk desk;

  @BeforeAll
  static void open() {
    desk = new LogDesk(folder);
    desk.write("kiosk.started", Map.of(), Map.of());
    for (int i = 1; i < 40; i++) {
      desk.session("S-%06d".formatted(i), "L1", i);
    }
    desk.write("station.gap", Map.of(), Map.of());
    desk.write("pen.disinfected", Map.of("pen", "NP-1"), Map.of("product", "wipe"));
    desk.write("pen.taken", Map.of("pen", "NP-1", "session", "S-000001"), Map.of());
    desk.write(
        "recall.entered",
        Map.of("device", "09506000134352", "recall", "1", "scope", "device"),
        Map.of("reason", "Seals, \"open\"", "reference", "FSN-1", "notified", "2026-11-19"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  static Stream<Arguments> reports() {
    return Stream.of(ReportKind.values())
        .filter(ReportKind::available)
        .flatMap(kind -> Messages.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyCellOfEveryReportIsReadBack(ReportKind kind, Locale language) throws Exception {
    ReportRequest request =
        desk.request(kind, "2026-11-20", "2026-11-22", kind.needsLot() ? "L1" : "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<List<String>> cells = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    var made = desk.now;
    desk.kiosk
        .getBean(AuditSnapshots.class)
        .read(
            desk.kiosk.getBean(AuditIndex.class).size(),
            snapshot -> {
              ReportRows rows = ReportRows.of(request, new SnapshotSource(snapshot));
              rows.each(cells::add);
              columns.addAll(rows.columns());
              return new ReportPdf(
                      request, rows, desk.kiosk.getBean(Sites.class).require(), language)
                  .write(out, desk.heads().sign().checkpoint(), "0".repeat(64), made);
            });
    byte[] pdf = out.toByteArray();
    assertThat(ReferenceValidator.failures(pdf)).isEmpty();
    assertThat(PdfToText.squeezed(PdfToText.of(pdf, true)))
        .contains(cells.stream().map(row -> PdfToText.squeezed(String.join("", row))).toList())
        .contains(PdfToText.squeezed(String.join("", columns)));
    assertThat(Rendered.shows(pdf, say("report." + kind.word(), language))).isTrue();
    assertThat(Rendered.shows(pdf, say("pdf.clinic", language))).isTrue();
  }

  static Stream<Locale> languages() {
    return Messages.LANGUAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theReceiptIsReadBack(Locale language) throws Exception {
    List<Receipt> receipts = desk.kiosk.getBean(Receipts.class).ofSession("S-000001", Actor.SYSTEM);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReceiptPdf(desk.kiosk.getBean(Sites.class).require(), language)
        .write(out, receipts, desk.now);
    byte[] pdf = out.toByteArray();
    assertThat(ReferenceValidator.failures(pdf)).isEmpty();
    assertThat(Rendered.shows(pdf, say("receipt.title", language))).isTrue();
    assertThat(PdfToText.squeezed(PdfToText.of(pdf, true)))
        .contains(
            receipts.stream()
                .map(receipt -> PdfToText.squeezed(CanonicalJson.write(receipt.body())))
                .toList());
    assertThat(Rendered.shows(pdf, say("receipt.keep", language))).isTrue();
  }

  private static String say(String key, Locale language) {
    return new Messages().getTranslation("export." + key, language);
  }
}
