package clinic.needlepoint.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A tagged paper as three readers have it: its tags (the words that were meant), pdftotext, and the
 * eye, which sees glyphs from left to right.
 */
public final class Rendered {
  /**
   * What one tag holds.
   *
   * @param said the words in the order of reading
   * @param plain whether they are what the glyphs say, one after the other
   * @param lines its glyphs from left to right, from the top
   */
  private record Piece(int page, String said, boolean plain, List<String> lines) {}

  private record Place(int page, int mark) {}

  private final int pages;
  private final boolean fromRight;
  private final List<Piece> pieces = new ArrayList<>();

  private Rendered(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      pages = document.getNumberOfPages();
      fromRight = "ar".equals(document.getDocumentCatalog().getLanguage());
      Map<Place, List<TextPosition>> glyphs = glyphs(document);
      PDStructureElement all =
          (PDStructureElement)
              document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
      for (Object kid : all.getKids()) {
        PDStructureElement tag = (PDStructureElement) kid;
        int page = document.getPages().indexOf(tag.getPage());
        int mark = (Integer) tag.getKids().getFirst();
        pieces.add(piece(tag, page, glyphs.getOrDefault(new Place(page, mark), List.of())));
      }
    }
  }

  /**
   * Reads a paper of PDF/A-2a, and fails unless veraPDF takes it for one, pdftotext reads the very
   * words that it says, page by page, and each line stands as the Unicode Bidirectional Algorithm
   * (ICU's) orders its words.
   */
  public static Rendered checked(byte[] pdf) throws Exception {
    Rendered paper = new Rendered(pdf);
    assertThat(ReferenceValidator.failures(pdf, "2a")).isEmpty();
    assertThat(paper.disordered()).isEmpty();
    String[] read = PdfToText.of(pdf, !paper.fromRight).split("\f", -1);
    for (int page = 0; page < paper.pages; page++) {
      assertThat(PdfToText.squeezed(read[page]))
          .as("page %d", page + 1)
          .isEqualTo(paper.on(page) + "%d/%d".formatted(page + 1, paper.pages));
    }
    return paper;
  }

  /** All words in the order of reading, without white space and format controls. */
  public String said() {
    return pieces.stream().map(Piece::said).map(PdfToText::squeezed).collect(Collectors.joining());
  }

  private String on(int page) {
    return pieces.stream()
        .filter(piece -> piece.page() == page)
        .map(Piece::said)
        .map(PdfToText::squeezed)
        .collect(Collectors.joining());
  }

  /** The lines that stand in another order than their words have, as seen and as meant. */
  static List<String> disordered(byte[] pdf) throws Exception {
    return new Rendered(pdf).disordered();
  }

  /**
   * Whether glyphs beside each other on some line show this text, which runs as its first letter
   * does; or those of two lines, where it is broken between words.
   */
  public static boolean shows(byte[] pdf, String text) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<Integer, List<TextPosition>> pages = new TreeMap<>();
      glyphs(document)
          .forEach((place, glyphs) ->
              pages.computeIfAbsent(place.page(), _ -> new ArrayList<>()).addAll(glyphs));
      List<String> lines = pages.values().stream().flatMap(page -> lines(page).stream()).toList();
      return shows(lines, text);
    }
  }

  private static boolean shows(List<String> lines, String text) {
    if (on(lines, text)) {
      return true;
    }
    for (int end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
      if (on(lines, text.substring(0, end)) && on(lines, text.substring(end + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean on(List<String> lines, String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    String seen = bare(bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS));
    return lines.stream().anyMatch(line -> line.contains(seen));
  }

  private List<String> disordered() {
    List<String> wrong = new ArrayList<>();
    for (Piece piece : pieces) {
      compare(piece, wrong);
    }
    return wrong;
  }

  private void compare(Piece piece, List<String> wrong) {
    List<String> words = new ArrayList<>(List.of(piece.said().split(" ", -1)));
    for (String line : piece.lines()) {
      StringBuilder logical = new StringBuilder();
      while (!words.isEmpty() && bare(logical.toString()).length() < line.length()) {
        String word = words.removeFirst();
        String before = logical.isEmpty() ? "" : logical + " ";
        int cut = word.length();
        while (bare(before + word.substring(0, cut)).length() > line.length()) {
          cut--; // a word longer than a line is broken within
        }
        if (cut < word.length()) {
          words.addFirst(word.substring(cut));
        }
        logical.replace(0, logical.length(), before + word.substring(0, cut));
      }
      String meant = bare(visual(logical.toString(), fromRight && !piece.plain()));
      if (!meant.equals(line)) {
        wrong.add("seen " + line + ", meant " + meant);
      }
    }
    if (words.stream().anyMatch(word -> !bare(word).isEmpty())) {
      wrong.add("not drawn: " + String.join(" ", words));
    }
  }

  /** From left to right. */
  private static String visual(String logical, boolean fromRight) {
    Bidi bidi =
        new Bidi(logical, fromRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    return bidi.writeReordered(
        Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING);
  }

  /** Without marks, which stand over a letter and not beside it. */
  private static String bare(String text) {
    return PdfToText.squeezed(text)
        .codePoints()
        .filter(point -> !PdfScript.mark(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Piece piece(PDStructureElement tag, int page, List<TextPosition> glyphs) {
    String drawn = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    String words = tag.getActualText();
    return new Piece(page, words == null ? drawn : words, words == null, lines(glyphs));
  }

  /** From the top, each from left to right. */
  private static List<String> lines(List<TextPosition> glyphs) {
    Map<Integer, List<TextPosition>> lines = new TreeMap<>();
    for (TextPosition glyph : glyphs) {
      if (!bare(glyph.getUnicode()).isEmpty()) {
        lines.computeIfAbsent(Math.round(glyph.getYDirAdj()), _ -> new ArrayList<>()).add(glyph);
      }
    }
    return lines.values().stream()
        .map(line ->
            line.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .map(glyph -> seen(glyph.getUnicode()))
                .collect(Collectors.joining()))
        .toList();
  }

  /** A lam drawn in one with its alef stands to the right of it. */
  private static String seen(String glyph) {
    String letters = bare(Normalizer.normalize(glyph, Normalizer.Form.NFKC));
    return PdfScript.strong(letters.codePointAt(0))
        ? new StringBuilder(letters).reverse().toString()
        : letters;
  }

  private static Map<Place, List<TextPosition>> glyphs(PDDocument document) throws Exception {
    Map<Place, List<TextPosition>> glyphs = new java.util.HashMap<>();
    new PDFTextStripper() {
      private final List<Integer> marks = new ArrayList<>();
      private int page = -1;

      {
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
      }

      @Override
      public void processPage(PDPage next) throws java.io.IOException {
        page++;
        super.processPage(next);
      }

      @Override
      public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        int mark = properties == null ? -1 : properties.getInt(COSName.MCID);
        marks.add(mark >= 0 || marks.isEmpty() ? mark : marks.getLast());
      }

      @Override
      public void endMarkedContentSequence() {
        marks.removeLast();
      }

      @Override
      protected void processTextPosition(TextPosition glyph) {
        int mark = marks.isEmpty() ? -1 : marks.getLast();
        glyphs.computeIfAbsent(new Place(page, mark), _ -> new ArrayList<>()).add(glyph);
      }
    }.getText(document);
    return glyphs;
  }
}
