package clinic.needlepoint.document;

import clinic.needlepoint.document.PdfCells.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Rows of cells, from the top of an A4 page on its side to its bottom, and on to the next. */
final class PdfSheet {
  private static final PDRectangle SIZE =
      new PDRectangle(
          /* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
  private static final float MARGIN = 34;
  private static final float FOOT = 24;
  private static final float GAP = 3;

  /** What stands on top of every page from now on. */
  private record Head(PdfCells cells, List<Slot> slots, List<String> titles) {}

  private final PdfArchive archive;
  private final List<PDPage> pages = new ArrayList<>();
  private @Nullable PDPageContentStream page;
  private @Nullable Head head;
  private float y;

  /** Whether a page was asked for; the first to ask gets the one that is open. */
  private boolean fresh;

  PdfSheet(PdfArchive archive) {
    this.archive = archive;
  }

  float left() {
    return MARGIN;
  }

  float width() {
    return SIZE.getWidth() - 2 * MARGIN;
  }

  void page() throws IOException {
    if (pages.size() > 1 || fresh) {
      turn();
    }
    fresh = true;
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

  /** One row; a row taller than what is left of the page goes to the next one. */
  void write(PdfCells cells, List<Slot> slots, List<String> texts) throws IOException {
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
    for (int i = 0; i < lines.size(); i++) {
      draw(cells, slots.get(i).left(), y, lines.get(i));
    }
    y -= height;
  }

  /** A square code at the left. */
  void code(QrCode code, float width) throws IOException {
    if (page == null || y - width < MARGIN + FOOT) {
      turn();
    }
    float module = width / code.size();
    PDPageContentStream to = open();
    for (int row = 0; row < code.size(); row++) {
      for (int column = 0; column < code.size(); column++) {
        if (code.dark(column, row)) {
          to.addRect(MARGIN + column * module, y - (row + 1) * module, module, module);
        }
      }
    }
    to.fill();
    y -= width;
  }

  private void turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(SIZE);
    archive.document().addPage(next);
    pages.add(next);
    page = new PDPageContentStream(archive.document(), next);
    y = SIZE.getHeight() - MARGIN;
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
      draw(shown.cells, slot.left(), y, lines);
    }
    y -= rows * shown.cells.leading() + 1;
    rule();
    y -= GAP + 1;
  }

  private void rule() throws IOException {
    PDPageContentStream to = open();
    to.setLineWidth(0.8f);
    to.moveTo(MARGIN, y);
    to.lineTo(SIZE.getWidth() - MARGIN, y);
    to.stroke();
  }

  private void draw(PdfCells cells, float left, float top, List<String> lines) throws IOException {
    PDPageContentStream to = open();
    to.beginText();
    to.setFont(archive.font().font(), cells.size());
    to.setLeading(cells.leading());
    to.newLineAtOffset(left, top - cells.size());
    for (String line : lines) {
      to.showText(line);
      to.newLine();
    }
    to.endText();
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
        draw(cells, MARGIN, MARGIN + 8, List.of((i + 1) + " / " + pages.size()));
      }
    }
    page = null;
  }
}
