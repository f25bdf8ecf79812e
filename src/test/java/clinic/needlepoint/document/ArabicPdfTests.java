package clinic.needlepoint.document;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.document.PdfFont.Face;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arabic on paper: joined, from the right, and read back as it was written. */
@Tag("F044")
class ArabicPdfTests {
  private static final ZonedDateTime MADE = ZonedDateTime.parse("2026-06-30T18:00:00+02:00");
  private static final Locale ARABIC = Locale.of("ar");

  @TempDir Path scratch;

  /** As the root of the log does, and what else a computer wrote. */
  @ParameterizedTest
  @ValueSource(strings = {"AAAA0f=", "{\"lot\":\"L1\"}", "(Dr. Osei)", "a@b.example.", "-x-"})
  void signsAtTheEdgeOfLatinAreReadWhereTheyStand(String value) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String filler = "نص عربي طويل يجعل الصفحة عربية في أكثرها";
    try (PdfReport paper = PdfReport.document(out, scratch, filler, ARABIC, MADE)) {
      paper.fact("جذر السجل", value);
      paper.paragraph(value);
    }
    assertThat(Rendered.checked(out.toByteArray()).said())
        .isEqualTo(PdfToText.squeezed(filler + "جذر السجل: " + value + value));
  }

  private byte[] document(Locale language, String... paragraphs) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfReport paper = PdfReport.document(out, scratch, paragraphs[0], language, MADE)) {
      for (String text : paragraphs) {
        paper.paragraph(text);
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "موافقة على العلاج",
        "انتظر 90 دقيقة قبل الجلوس.",
        "1. ما هو العلاج",
        "اترك 24 إلى 48 ساعة، ثم 3 أيام (أو 4).",
        "استعمل ليدوكائين 4%، 1.5 مم، لا أكثر.",
        "الاسم: Mara Keller، المولودة 1990.",
        "هل تأخذ دواءً يُسيِّل الدم؟ نعم، أو لا؛ أو لا أعرف!",
        "النموذج standard-2 (العربية): «نعم»",
        "شكرًا. حالًا. لا، إلى، لأن، الآن، لإجراء.",
        "رقم الوثيقة: 3fa94b0c77d1e2a05566778899aabbcc"
      })
  void readsBackWhatWasWritten(String text) throws Exception {
    String filler = "نص عربي طويل يجعل الصفحة عربية في أكثرها";
    byte[] pdf = document(ARABIC, filler, text, filler);
    assertThat(Rendered.checked(pdf).said())
        .isEqualTo(PdfToText.squeezed(filler + filler + text + filler));
  }

  /** The words are left as they were, and the page is another's. */
  @ParameterizedTest
  @CsvSource({
    "انتظر 90 دقيقة, انتظر 09 دقيقة",
    "العمق 1.5 مم, العمق مم 1.5",
    "(3 أيام), )3 أيام(",
    "من 24 إلى 48 ساعة, من 48 إلى 24 ساعة",
    "هاتف 030 555 0142, هاتف 555 030 0142",
    "لا أعرف, أل أعرف",
  })
  void noticesALineThatIsDrawnInAnotherOrder(String meant, String drawn) throws Exception {
    assertThat(Rendered.disordered(document(ARABIC, "عنوان", meant))).isEmpty();
    byte[] pdf = document(ARABIC, "عنوان", drawn);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      tags(document).stream()
          .filter(tag -> drawn.equals(tag.getActualText()))
          .forEach(tag -> tag.setActualText(meant));
      document.save(out);
    }
    assertThat(Rendered.disordered(out.toByteArray())).hasSize(1);
  }

  private static List<PDStructureElement> tags(PDDocument document) {
    PDStructureElement all =
        (PDStructureElement)
            document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
    return all.getKids().stream().map(PDStructureElement.class::cast).toList();
  }

  /** In a line of its own nothing tells a number that it begins at the left. */
  @ParameterizedTest
  @ValueSource(strings = {"794 M2Q 667", "030 555-0142", "K7T M2Q XRA", "+49 30 5550142"})
  void aCodeOrANumberInALineOfItsOwnKeepsItsOrder(String code) throws Exception {
    byte[] pdf = document(ARABIC, "عنوان", code);
    assertThat(drawn(pdf, 2)).isEqualTo(code);
    assertThat(Rendered.checked(pdf).said()).contains(PdfToText.squeezed(code));
  }

  /** Wherever it breaks: what is left of it may be digits and signs, which a page would turn. */
  @Test
  void aLongCodeKeepsItsOrderWhereverItBreaks() throws Exception {
    List<String> codes = new ArrayList<>(List.of("سجل"));
    for (int length = 60; length < 130; length++) {
      codes.add("{\"session\":\"" + "b".repeat(length) + "\",\"visit\":15}");
    }
    Rendered.checked(document(ARABIC, codes.toArray(String[]::new)));
  }

  @Test
  void breaksLinesWithoutLosingOrTurningAWord() throws Exception {
    String text =
        "بعد العلاج يبقى الجلد أحمر 24 إلى 72 ساعة، وقد يبقى 5 أيام. لا تضع مكياجًا قبل مرور 24 ساعة، "
            .repeat(5)
            .strip();
    assertThat(PdfToText.squeezed(PdfToText.of(document(ARABIC, "عنوان", text))))
        .isEqualTo(PdfToText.squeezed("عنوان" + "عنوان" + text + "1 / 1"));
  }

  @Test
  void whatOnlyOrdersOthersNeedsNoGlyph() throws Exception {
    byte[] pdf = document(Locale.ENGLISH, "Name", "\u2068U. H.\u2069 and a word\u2060joiner");
    assertThat(PdfToText.squeezed(PdfToText.of(pdf)))
        .isEqualTo(PdfToText.squeezed("NameNameU. H. and a wordjoiner1 / 1"));
  }

  /** What stands where, from left to right, as a person sees it. */
  @ParameterizedTest
  @CsvSource({
    "انتظر 90 دقيقة, ﺔﻘﻴﻗد 90 ﺮﻈﺘﻧا",
    "من 24 إلى 48 ساعة, ﺔﻋﺎﺳ 48 ﻰﻟإ 24 ﻦﻣ",
    "العمق 1.5 مم, ﻢﻣ 1.5 ﻖﻤﻌﻟا",
    "تركيز 4% فقط, ﻂﻘﻓ %4 ﺰﻴﻛﺮﺗ",
    "(3 أيام), (مﺎﻳأ 3)",
    "لا أعرف, فﺮﻋأ ﻻ",
  })
  void drawsNumbersAndUnitsInTheirOrder(String text, String seen) throws Exception {
    byte[] pdf = document(ARABIC, "عنوان", text);
    assertThat(spaceless(drawn(pdf, 2))).isEqualTo(spaceless(seen));
  }

  private static String spaceless(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
  }

  /** The glyphs of a line from left to right, by the place where each one stands. */
  private static String drawn(byte[] pdf, int line) throws Exception {
    List<TextPosition> glyphs = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          glyphs.add(glyph);
        }
      }.getText(document);
    }
    List<Float> lines = glyphs.stream().map(TextPosition::getYDirAdj).distinct().sorted().toList();
    return glyphs.stream()
        .filter(glyph -> glyph.getYDirAdj() == lines.get(line))
        .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
        .map(TextPosition::getUnicode)
        .collect(Collectors.joining());
  }

  @Test
  void standsAtTheRightEdge() throws Exception {
    float[] edges = new float[2];
    for (int i = 0; i < 2; i++) {
      byte[] pdf = document(i == 0 ? ARABIC : Locale.ENGLISH, "عنوان", "قصير");
      List<Float> ends = new ArrayList<>();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition glyph) {
            if (glyph.getYDirAdj() < 700) {
              ends.add(glyph.getXDirAdj() + glyph.getWidthDirAdj());
            }
          }
        }.getText(document);
      }
      edges[i] = ends.stream().max(Float::compare).orElseThrow();
    }
    assertThat(edges[0]).isBetween(555f, 563f);
    assertThat(edges[1]).isLessThan(300f);
  }

  @Test
  void putsAMarkOverTheMiddleOfItsLetterAndClearOfIt() throws Exception {
    try (PDDocument document = new PDDocument()) {
      PdfFont font = new PdfFont(document);
      PdfLine line = font.line("لاً", Bidi.DIRECTION_RIGHT_TO_LEFT);
      PdfLine.Piece letter = line.pieces().getFirst();
      assertThat(letter.marks()).hasSize(1);
      PdfLine.Mark mark = letter.marks().getFirst();
      Face face = letter.face();
      var under = face.ink(letter.glyphs().codePointAt(0)).orElseThrow();
      var over = mark.face().ink(mark.glyph().codePointAt(0)).orElseThrow();
      assertThat(over.getLowerLeftY() + mark.rise()).isGreaterThan(under.getUpperRightY());
      assertThat((over.getLowerLeftX() + over.getUpperRightX()) / 2 + mark.shift())
          .isCloseTo(
              (under.getLowerLeftX() + under.getUpperRightX()) / 2,
              org.assertj.core.data.Offset.offset(1f));
    }
  }
}
