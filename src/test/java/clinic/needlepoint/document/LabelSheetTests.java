package clinic.needlepoint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSheetTests {
  private static final char GS = 0x1D;

  @TempDir Path scratch;

  private static String elements(int number) {
    return GS + "010950600013435217270228" + "104K27-118" + GS + "21NP1-%06d".formatted(number);
  }

  private byte[] sheet(int labels) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LabelSheet sheet =
        new LabelSheet(
            out,
            scratch,
            "Labels",
            Locale.ENGLISH,
            ZonedDateTime.parse("2026-11-21T10:00:00+01:00"))) {
      for (int i = 1; i <= labels; i++) {
        sheet.label(
            DataMatrix.gs1(elements(i)),
            List.of("NP1-%06d".formatted(i), "DermaNeedle 14-pin", "Lot 4K27-118"));
      }
    }
    return out.toByteArray();
  }

  @Test
  void aReaderReadsEachCodeBackAsGs1() throws Exception {
    List<String> wanted = new ArrayList<>();
    for (int i = 1; i <= 26; i++) {
      wanted.add("]d2" + elements(i).substring(1));
    }
    assertThat(PrintedCodes.on(sheet(26))).containsExactlyElementsOf(wanted);
  }

  @Test
  void printsWhatPeopleReadAndTurnsThePageAfter24() throws Exception {
    try (PDDocument document = Loader.loadPDF(sheet(25))) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(document))
          .contains("NP1-000001", "NP1-000025", "DermaNeedle 14-pin", "Lot 4K27-118");
    }
  }

  @Test
  void passesTheReferenceValidatorOfPdfA() throws Exception {
    assertThat(ReferenceValidator.failures(sheet(3))).isEmpty();
  }

  /** As the stock's screen writes them beside the code. */
  @ParameterizedTest
  @CsvSource({
    "en, Lot 4K27-118, Use by 28 Feb 2027",
    "es, Lote 4K27-118, Usar antes del 28 feb 2027",
    "de, Charge 4K27-118, Verwendbar bis 28. Feb. 2027",
    "fr, Lot 4K27-118, Péremption 28 févr. 2027",
    "ar, الدفعة 4K27-118, صالحة حتى 28 فبراير 2027",
  })
  @Tag("F044")
  void linesReadBackAndStandInTheirOrderInEachLanguage(String language, String lot, String until)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LabelSheet sheet =
        new LabelSheet(
            out,
            scratch,
            lot,
            Locale.of(language),
            ZonedDateTime.parse("2026-11-21T10:00:00+01:00"))) {
      sheet.label(DataMatrix.gs1(elements(1)), List.of("NP1-000001", "DermaNeedle", lot, until));
    }
    assertThat(ReferenceValidator.failures(out.toByteArray())).isEmpty();
    String read = PdfToText.squeezed(PdfToText.of(out.toByteArray()));
    for (String line : List.of("NP1-000001", "DermaNeedle", lot, until)) {
      assertThat(Rendered.shows(out.toByteArray(), line)).as(line).isTrue();
      assertThat(read).contains(PdfToText.squeezed(line));
    }
  }

  @Test
  void drawsNothingThatIsNotGs1() {
    assertThatIllegalArgumentException().isThrownBy(() -> DataMatrix.gs1("0109506000134352"));
    assertThatIllegalArgumentException().isThrownBy(() -> DataMatrix.gs1(""));
  }
}
