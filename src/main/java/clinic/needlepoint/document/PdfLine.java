package clinic.needlepoint.document;

import clinic.needlepoint.document.PdfFont.Face;
import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/**
 * One line as it is drawn, from left to right: reordered by the Unicode Bidirectional Algorithm
 * (UAX #9) and joined. Lengths are thousandths of the size.
 *
 * <p>Programs that read a page back (pdftotext) look where glyphs stand and turn what runs from the
 * right around again. What has no direction of its own they put at the wrong end of a number, and
 * they know nothing of mirrored brackets; so such a sign says in its ActualText what it is, between
 * two marks of its direction (U+200F, U+200E). The exact text of a tagged piece stands in its
 * structure.
 */
final class PdfLine {
  private static final String RIGHT = "\u200f";
  private static final String LEFT = "\u200e";

  /** Between a letter and its mark, and between two marks. */
  private static final float AIR = 40;

  /**
   * Glyphs of one face.
   *
   * @param instead what a reader gets in their place; empty for just what they are
   * @param width how far the next piece stands from where this one begins
   */
  record Piece(Face face, String glyphs, String instead, List<Mark> marks, float width) {
    static Piece of(Face face, String glyphs) throws IOException {
      return new Piece(face, glyphs, "", List.of(), face.width(glyphs));
    }

    Piece saying(String words, List<Mark> with) {
      return new Piece(face, glyphs, words, with, width);
    }
  }

  /**
   * What stands over or under a letter.
   *
   * @param shift from where the letter begins
   * @param rise above where the font has it
   */
  record Mark(Face face, String glyph, float shift, float rise) {}

  private final PdfFont font;
  private final List<Piece> pieces = new ArrayList<>();

  private PdfLine(PdfFont font) {
    this.font = font;
  }

  static PdfLine of(PdfFont font, String text, int direction) throws IOException {
    PdfLine line = new PdfLine(font);
    if (PdfScript.plain(text) && direction != Bidi.DIRECTION_RIGHT_TO_LEFT) {
      line.pieces.addAll(font.pieces(text));
    } else if (!text.isEmpty()) {
      line.reorder(PdfScript.joined(text), direction);
    }
    return line;
  }

  List<Piece> pieces() {
    return pieces;
  }

  float width() {
    return (float) pieces.stream().mapToDouble(Piece::width).sum();
  }

  private void reorder(String text, int direction) throws IOException {
    Bidi bidi = new Bidi(text, direction);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] runs = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    for (int run : runs) {
      String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      if (bidi.getRunLevel(run) % 2 == 0) {
        straight(part, direction == Bidi.DIRECTION_RIGHT_TO_LEFT);
      } else {
        turned(part);
      }
    }
  }

  /**
   * A run that is read from the left. On a page that is read from the right, a sign at its edge
   * says on which side it stands: "=" at the end of Base64 would be read at its beginning.
   */
  private void straight(String part, boolean fromRight) throws IOException {
    int[] points = part.codePoints().toArray();
    boolean words = Arrays.stream(points).anyMatch(Character::isLetter);
    int from = 0;
    int to = points.length;
    while (words && fromRight && !Character.isLetterOrDigit(points[from])) {
      edge(points[from++]);
    }
    while (words && fromRight && !Character.isLetterOrDigit(points[to - 1])) {
      to--;
    }
    pieces.addAll(font.pieces(new String(points, from, to - from)));
    for (int i = to; i < points.length; i++) {
      edge(points[i]);
    }
  }

  private void edge(int point) throws IOException {
    for (Piece piece : font.pieces(Character.toString(point))) {
      boolean clear = Character.isSpaceChar(point);
      pieces.add(clear ? piece : piece.saying(LEFT + Character.toString(point) + LEFT, List.of()));
    }
  }

  /** A run that is read from the right, letter by letter from its end. */
  private void turned(String part) throws IOException {
    int[] points = part.codePoints().toArray();
    StringBuilder letters = new StringBuilder();
    for (int end = points.length; end > 0; ) {
      int base = end - 1;
      while (base > 0 && PdfScript.mark(points[base])) {
        base--;
      }
      if (base == end - 1 && PdfScript.strong(points[base])) {
        letters.appendCodePoint(points[base]);
      } else {
        flush(letters);
        if (base == end - 1) {
          boolean amid = amid(points, base);
          neutral(points[base], amid);
        } else {
          marked(points, base, end);
        }
      }
      end = base;
    }
    flush(letters);
  }

  private void flush(StringBuilder letters) throws IOException {
    pieces.addAll(font.pieces(letters.toString()));
    letters.setLength(0);
  }

  /** Whether letters stand on both sides, so that nobody takes it for part of a number. */
  private static boolean amid(int[] points, int at) {
    return at > 0
        && at + 1 < points.length
        && (PdfScript.strong(points[at - 1]) || PdfScript.mark(points[at - 1]))
        && PdfScript.strong(points[at + 1]);
  }

  private void neutral(int point, boolean amid) throws IOException {
    int drawn = UCharacter.getMirror(point);
    boolean clear = amid && drawn == point;
    for (Piece piece : font.pieces(Character.toString(drawn))) {
      String said = clear ? "" : RIGHT + Character.toString(point) + RIGHT;
      pieces.add(piece.saying(said, List.of()));
    }
  }

  /**
   * A letter with its marks, each in the middle of the letter and clear of what is there already.
   * They say what they are in the order in which glyphs stand, for it is turned around with them.
   */
  private void marked(int[] points, int base, int end) throws IOException {
    Face face = font.face(points[base]);
    Piece letter = Piece.of(face, Character.toString(points[base]));
    Room room = new Room(face.ink(points[base]).orElse(new BoundingBox(0, 0, letter.width(), 0)));
    List<Mark> marks = new ArrayList<>();
    int first = points[base + 1] == PdfScript.OF_THE_LAM ? base + 2 : base + 1;
    for (int i = first; i < end; i++) {
      marks.add(room.place(font.face(points[i]), points[i]));
    }
    pieces.add(letter.saying(said(points, base, first, end), marks));
  }

  /** The letter and its marks from left to right. */
  private static String said(int[] points, int base, int first, int end) {
    String letter = Character.toString(points[base]);
    StringBuilder said = new StringBuilder();
    for (int i = end - 1; i >= first; i--) {
      said.appendCodePoint(points[i]);
    }
    if (first == base + 1) {
      return said + letter;
    }
    String lamAndAlef = Normalizer.normalize(letter, Normalizer.Form.NFKC);
    return lamAndAlef.charAt(1) + said.toString() + lamAndAlef.charAt(0);
  }

  /** What a letter and its marks cover so far. */
  private static final class Room {
    private final float middle;
    private float top;
    private float bottom;

    Room(BoundingBox letter) {
      middle = (letter.getLowerLeftX() + letter.getUpperRightX()) / 2;
      top = letter.getUpperRightY();
      bottom = letter.getLowerLeftY();
    }

    Mark place(Face face, int point) throws IOException {
      BoundingBox ink = face.ink(point).orElse(new BoundingBox(0, 0, 0, 0));
      float rise;
      if (ink.getLowerLeftY() > 0) {
        rise = Math.max(0, top + AIR - ink.getLowerLeftY());
        top = ink.getUpperRightY() + rise;
      } else {
        rise = Math.min(0, bottom - AIR - ink.getUpperRightY());
        bottom = ink.getLowerLeftY() + rise;
      }
      float shift = middle - (ink.getLowerLeftX() + ink.getUpperRightX()) / 2;
      return new Mark(face, Character.toString(point), shift, rise);
    }
  }

  /**
   * Draws it.
   *
   * @param x where it begins at the left, in points
   */
  void draw(PDPageContentStream to, float x, float y, float size) throws IOException {
    to.beginText();
    float at = x;
    for (Piece piece : pieces) {
      boolean says = !piece.instead().isEmpty();
      if (says) {
        beginSaying(to, piece.instead());
      }
      show(to, piece.face(), piece.glyphs(), at, y, size);
      for (Mark mark : piece.marks()) {
        float left = at + mark.shift() / 1000 * size;
        show(to, mark.face(), mark.glyph(), left, y + mark.rise() / 1000 * size, size);
      }
      if (says) {
        to.endMarkedContent();
      }
      at += piece.width() / 1000 * size;
    }
    to.endText();
  }

  /**
   * What a reader gets in place of the glyphs (ISO 32000-1 14.9.4), beside the glyphs themselves:
   * pdftotext 22 does not look for it among the page's resources, where PDFBox would write it.
   */
  @SuppressWarnings("deprecation") // the one way to write a dictionary there
  private static void beginSaying(PDPageContentStream to, String words) throws IOException {
    String utf16 = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
    to.appendRawCommands("/Span <</ActualText <feff" + utf16 + ">>> BDC\n");
  }

  private static void show(
      PDPageContentStream to, Face face, String glyphs, float x, float y, float size)
      throws IOException {
    to.setFont(face.font(), size);
    to.setTextMatrix(Matrix.getTranslateInstance(x, y));
    to.showText(glyphs);
  }
}
