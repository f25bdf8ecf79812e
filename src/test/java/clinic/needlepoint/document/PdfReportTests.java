package clinic.needlepoint.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReportTests {
  private static final ZonedDateTime MADE = ZonedDateTime.parse("2026-06-30T18:00:00+02:00");

  @TempDir Path scratch;

  @Test
  void passesTheReferenceValidatorOfPdfA() throws Exception {
    assertThat(ReferenceValidator.failures(report(3))).isEmpty();
  }

  @Test
  void theValidatorIsAwake() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(report(3))) {
      document.getDocumentCatalog().setMetadata(null);
      document.save(out);
    }
    assertThat(ReferenceValidator.failures(out.toByteArray())).isNotEmpty();
  }

  private byte[] document() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfReport paper = PdfReport.document(out, scratch, "Consent", Locale.ENGLISH, MADE)) {
      for (int i = 0; i < 90; i++) {
        paper.paragraph("Line " + i + " of what was signed, Señora Ñandú");
      }
      paper.heading("Signature");
      paper.fact("Name", "Señora Ñandú");
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      javax.imageio.ImageIO.write(
          new java.awt.image.BufferedImage(300, 80, java.awt.image.BufferedImage.TYPE_INT_ARGB),
          "png",
          png);
      paper.picture(png.toByteArray(), "The signature");
      paper.code("a head", "A code");
    }
    return out.toByteArray();
  }

  @Test
  @org.junit.jupiter.api.Tag("F038")
  void aDocumentSaysWhatEachPieceIs() throws Exception {
    byte[] pdf = document();
    assertThat(ReferenceValidator.failures(pdf, "2a")).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).hasSize(1);
    }
    assertThat(ReferenceValidator.failures(report(3), "2a"))
        .as("a report has no tags")
        .isNotEmpty();
  }

  @Test
  void repeatsTheHeadAndNumbersThePages() throws Exception {
    try (PDDocument document = Loader.loadPDF(report(200))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(document))
            .contains("Lot", page + " / " + document.getNumberOfPages());
      }
      assertThat(new PDFTextStripper().getText(document)).contains("L-000", "L-199");
    }
  }

  @Test
  void losesNoCharacterOfALongCell() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfReport report = begin(out)) {
      report.table(List.of(new PdfReport.Column("A", 1), new PdfReport.Column("B", 9)));
      report.row(List.of("x".repeat(400), "Señora Ñandú \u4e2d"));
    }
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text.chars().filter(c -> c == 'x').count()).isEqualTo(400);
      assertThat(text).contains("Señora Ñandú").doesNotContain("\u4e2d");
    }
  }

  private byte[] report(int rows) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfReport report = begin(out)) {
      report.fact("Period", "2026-06-01 to 2026-06-30");
      report.sentence("This page is for reading. What is proven is report.csv.");
      report.table(List.of(new PdfReport.Column("Lot", 1), new PdfReport.Column("Verdict", 3)));
      for (int i = 0; i < rows; i++) {
        report.row(List.of("L-%03d".formatted(i), "accepted"));
      }
    }
    return out.toByteArray();
  }

  private PdfReport begin(ByteArrayOutputStream out) throws Exception {
    return new PdfReport(out, scratch, "Procedure log", Locale.ENGLISH, MADE);
  }
}
