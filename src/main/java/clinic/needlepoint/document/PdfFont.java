package clinic.needlepoint.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans (OFL), which comes with PDFBox, embedded as the subset that is used. */
final class PdfFont {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String UNKNOWN = "\ufffd";

  private final PDType0Font font;
  private final Map<Integer, Boolean> has = new HashMap<>();

  PdfFont(PDDocument document) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("The font is not in the jar");
      }
      TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font = PDType0Font.load(document, face, true);
    }
  }

  PDType0Font font() {
    return font;
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** The text with a sign in place of each character that the font lacks: never nothing. */
  String known(String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point >= 0x20 && has.computeIfAbsent(point, this::has)) {
            known.appendCodePoint(point);
          } else {
            known.append(has(UNKNOWN.codePointAt(0)) ? UNKNOWN : "?");
          }
        });
    return known.toString();
  }

  private boolean has(int point) {
    try {
      font.getStringWidth(Character.toString(point));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
