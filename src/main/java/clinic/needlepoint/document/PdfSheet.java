package clinic.needlepoint.document;

import clinic.needlepoint.document.PdfCells.Slot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;

/** Rows of cells, from the top of a page to its bottom, and on to the next. */
final class PdfSheet {
  /** A4 on its side. */
  static final PDRectangle LANDSCAPE =
      new PDRectangle(
          /* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());

  private static final float MARGIN = 34;
  private static final float FOOT = 24;
  private static final float GAP = 3;

  /** What stands on top of every page from now on. */
  private record Head(PdfCells cells, List<Slot> slots, List<String> titles) {}

  private final PdfArchive archive;
  private final PDRectangle size;
  private final List<PDPage> pages = new ArrayList<>();
  private @Nullable PDPageContentStream page;
  private @Nullable Head head;
  private float y;

  /** Whether a page was asked for; the first to ask gets the one that is open. */
  private boolean fresh;

  PdfSheet(PdfArchive archive, PDRectangle size) {
    this.archive = archive;
    this.size = size;
  }

  float left() {
    return MARGIN;
  }

  float width() {
    return size.getWidth() - 2 * MARGIN;
  }

  void page() throws IOException {
    if (pages.size() > 1 || fresh) {
      turn();
    }
    fresh = true;
  }

  void room(float points) throws IOException {
    if (y - points < MARGIN + FOOT) {
      turn();
    }
  }

  void skip(float points) {
    y -= points;
  }

  void repeat(PdfCells cells, List<Slot> slots, List<String> titles) throws IOException {
    head = new Head(cells, slots, titles);
    if (y - 6 * cells.leading() < MARGIN + FOOT) {
      turn();
    } else {
      drawHead(new Head(cells, slots, titles));
    }
  }

  /**
   * One row; a row taller than what is left of the page goes to the next one.
   *
   * @param tag what it is, where the document has tags
   */
  void write(String tag, PdfCells cells, List<Slot> slots, List<String> texts) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < texts.size(); i++) {
      lines.add(cells.lines(texts.get(i), slots.get(i).width()));
      rows = Math.max(rows, lines.getLast().size());
    }
    float height = rows * cells.leading() + GAP;
    if (page == null || y - height < MARGIN + FOOT) {
      turn();
    }
    begin(tag, "", said(texts));
    for (int i = 0; i < lines.size(); i++) {
      draw(cells, slots.get(i), y, lines.get(i));
    }
    end();
    y -= height;
  }

  /** The words as they are, where glyphs alone would not tell: joined, and from the right. */
  private static String said(List<String> texts) {
    String all = String.join(" ", texts);
    return PdfScript.plain(all) ? "" : all;
  }

  /** What is drawn until {@link #end} is one piece. */
  private void begin(String tag, String instead, String said) throws IOException {
    if (archive.tags().isPresent()) {
      int mark = archive.tags().get().piece(pages.getLast(), tag, instead, said);
      open().beginMarkedContent(COSName.getPDFName(tag), mark);
    }
  }

  private void end() throws IOException {
    if (archive.tags().isPresent()) {
      open().endMarkedContent();
    }
  }

  /** Where something of that width begins, at the edge from which lines run. */
  private float edge(float width) {
    return archive.fromRight() ? size.getWidth() - MARGIN - width : MARGIN;
  }

  /** A picture at the edge from which lines run. */
  void picture(byte[] png, float width, String instead) throws IOException {
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
    if (drawn == null) {
      throw new IOException("Not a picture");
    }
    BufferedImage flat =
        new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = flat.createGraphics();
    paper.drawImage(drawn, 0, 0, Color.WHITE, null);
    paper.dispose();
    float height = width * flat.getHeight() / flat.getWidth();
    if (page == null || y - height < MARGIN + FOOT) {
      turn();
    }
    begin("Figure", instead, "");
    open()
        .drawImage(
            LosslessFactory.createFromImage(archive.document(), flat),
            edge(width),
            y - height,
            width,
            height);
    end();
    y -= height + GAP;
  }

  /** A square code at the edge from which lines run. */
  void code(QrCode code, float width, String instead) throws IOException {
    if (page == null || y - width < MARGIN + FOOT) {
      turn();
    }
    float module = width / code.size();
    begin("Figure", instead, "");
    PDPageContentStream to = open();
    for (int row = 0; row < code.size(); row++) {
      for (int column = 0; column < code.size(); column++) {
        if (code.dark(column, row)) {
          to.addRect(edge(width) + column * module, y - (row + 1) * module, module, module);
        }
      }
    }
    to.fill();
    end();
    y -= width;
  }

  void turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(size);
    archive.document().addPage(next);
    pages.add(next);
    archive.tags().ifPresent(tags -> tags.page(next));
    page = new PDPageContentStream(archive.document(), next);
    y = size.getHeight() - MARGIN;
    if (head != null) {
      drawHead(head);
    }
  }

  private void drawHead(Head shown) throws IOException {
    int rows = 0;
    for (int i = 0; i < shown.titles.size(); i++) {
      Slot slot = shown.slots.get(i);
      List<String> lines = shown.cells.lines(shown.titles.get(i), slot.width());
      rows = Math.max(rows, lines.size());
      draw(shown.cells, slot, y, lines);
    }
    y -= rows * shown.cells.leading() + 1;
    rule();
    y -= GAP + 1;
  }

  private void rule() throws IOException {
    PDPageContentStream to = open();
    to.setLineWidth(0.8f);
    to.moveTo(MARGIN, y);
    to.lineTo(size.getWidth() - MARGIN, y);
    to.stroke();
  }

  private void draw(PdfCells cells, Slot slot, float top, List<String> lines) throws IOException {
    int direction = slot.own() ? Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT : archive.direction();
    float below = top - cells.size();
    for (String text : lines) {
      PdfLine line = archive.font().line(text, direction);
      float room = slot.width() - line.width() / 1000 * cells.size();
      float left =
          archive.fromRight() ? size.getWidth() - slot.left() - slot.width() + room : slot.left();
      line.draw(open(), left, below, cells.size());
      below -= cells.leading();
    }
  }

  private PDPageContentStream open() {
    if (page == null) {
      throw new IllegalStateException("No page is open");
    }
    return page;
  }

  /** Numbers the pages, now that their count is known. */
  void finish() throws IOException {
    open().close();
    page = null;
    PdfCells cells = new PdfCells(archive.font(), 8);
    for (int i = 0; i < pages.size(); i++) {
      try (PDPageContentStream foot =
          new PDPageContentStream(
              archive.document(), pages.get(i), AppendMode.APPEND, true, true)) {
        page = foot;
        if (archive.tags().isPresent()) {
          foot.beginMarkedContent(COSName.ARTIFACT);
        }
        Slot whole = new Slot(MARGIN, width(), true);
        draw(cells, whole, MARGIN + 8, List.of((i + 1) + " / " + pages.size()));
        end();
      }
    }
    page = null;
  }
}
