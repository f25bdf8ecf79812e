package clinic.needlepoint.document;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Liberation Sans (OFL), which comes with PDFBox, and for Arabic letters Noto Sans Arabic (OFL),
 * each embedded as the subset that is used. The Arabic one is loaded when it is first needed.
 */
final class PdfFont {
  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String ARABIC = "/document/NotoSansArabic-Regular.ttf";
  private static final String UNKNOWN = "\ufffd";

  /** One of the fonts. Lengths of its glyphs are thousandths of the size. */
  record Face(TrueTypeFont file, PDType0Font font) {
    boolean has(int point) {
      try {
        font.getStringWidth(Character.toString(point));
        return true;
      } catch (IOException | IllegalArgumentException e) {
        return false;
      }
    }

    float width(String glyphs) throws IOException {
      return font.getStringWidth(glyphs);
    }

    /** What a glyph covers, from its origin on the line; empty for a space. */
    Optional<BoundingBox> ink(int point) throws IOException {
      int glyph = file.getUnicodeCmapLookup().getGlyphId(point);
      float scale = 1000f / file.getUnitsPerEm();
      return Optional.ofNullable(file.getGlyph().getGlyph(glyph))
          .map(outline -> outline.getBoundingBox())
          .map(box ->
              new BoundingBox(
                  box.getLowerLeftX() * scale,
                  box.getLowerLeftY() * scale,
                  box.getUpperRightX() * scale,
                  box.getUpperRightY() * scale));
    }
  }

  private final PDDocument document;
  private final Face latin;
  private @Nullable Face arabic;
  private final Map<Integer, Boolean> has = new HashMap<>();

  PdfFont(PDDocument document) throws IOException {
    this.document = document;
    latin = load(LATIN, PDDocument.class);
  }

  private Face load(String name, Class<?> beside) throws IOException {
    try (InputStream file = beside.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException("The font " + name + " is not in the jar");
      }
      TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file));
      return new Face(face, PDType0Font.load(document, face, true));
    }
  }

  private Face arabic() throws IOException {
    if (arabic == null) {
      arabic = load(ARABIC, PdfFont.class);
    }
    return arabic;
  }

  /** The face that draws a character. */
  Face face(int point) throws IOException {
    return PdfScript.arabic(point) && arabic().has(point) ? arabic() : latin;
  }

  /**
   * A line as it is drawn.
   *
   * @param text of known characters
   * @param direction one of the constants of {@link Bidi}
   */
  PdfLine line(String text, int direction) throws IOException {
    return PdfLine.of(this, text, direction);
  }

  float width(String text, float size) throws IOException {
    float thousandths =
        PdfScript.plain(text)
            ? latin.width(PdfScript.shown(text))
            : line(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).width();
    return thousandths / 1000 * size;
  }

  /** The text with a sign in place of each character that the fonts lack: never nothing. */
  String known(String text) {
    StringBuilder known = new StringBuilder(text.length());
    for (int point : text.codePoints().toArray()) {
      if (point >= 0x20 && (!PdfScript.drawn(point) || has.computeIfAbsent(point, this::has))) {
        known.appendCodePoint(point);
      } else {
        known.append(has(UNKNOWN.codePointAt(0)) ? UNKNOWN : "?");
      }
    }
    return known.toString();
  }

  private boolean has(int point) {
    try {
      return latin.has(point) || (PdfScript.arabic(point) && arabic().has(point));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Glyphs of one run cut where the face changes. */
  List<PdfLine.Piece> pieces(String glyphs) throws IOException {
    List<PdfLine.Piece> pieces = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    Face face = latin;
    for (int point : glyphs.codePoints().filter(PdfScript::drawn).toArray()) {
      Face next = face(point);
      if (!next.equals(face) && !same.isEmpty()) {
        pieces.add(PdfLine.Piece.of(face, same.toString()));
        same.setLength(0);
      }
      face = next;
      same.appendCodePoint(point);
    }
    if (!same.isEmpty()) {
      pieces.add(PdfLine.Piece.of(face, same.toString()));
    }
    return pieces;
  }
}
