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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void drawsNothingThatIsNotGs1() {
    assertThatIllegalArgumentException().isThrownBy(() -> DataMatrix.gs1("0109506000134352"));
    assertThatIllegalArgumentException().isThrownBy(() -> DataMatrix.gs1(""));
  }
}
