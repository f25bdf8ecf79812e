package clinic.needlepoint.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.text.Bidi;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of adhesive labels as PDF/A-2b: A4, three across and eight down, 70 by 37 mm each without
 * a gap, as most shops sell them. Print it at full size. Close it to have it written; close the
 * stream thereafter.
 */
public final class LabelSheet implements Closeable {
  private static final int ACROSS = 3;
  private static final int DOWN = 8;
  private static final float WIDTH = PDRectangle.A4.getWidth() / ACROSS;

  /** 37 mm in points. */
  private static final float HEIGHT = 37 * 72 / 25.4f;

  private static final float TOP =
      PDRectangle.A4.getHeight() - (PDRectangle.A4.getHeight() - DOWN * HEIGHT) / 2;

  /** Printers leave the edge of the paper white. */
  private static final float MARGIN = 14;

  /** 22 mm: a module of 0.6 mm, which a hand scanner reads from plain paper. */
  private static final float CODE = 62;

  private static final float TEXT = 8.5f;

  private final PdfArchive archive;
  private @Nullable PDPageContentStream page;
  private int count;

  /**
   * Begins the sheets.
   *
   * @param out where they go when they are closed
   * @param scratch an existing folder for the pages that wait
   * @param made when, in the clinic's zone
   */
  public LabelSheet(
      OutputStream out, Path scratch, String title, Locale language, ZonedDateTime made)
      throws IOException {
    archive = new PdfArchive(out, scratch, title, language, made);
  }

  /**
   * The next label.
   *
   * @param lines what a person reads beside the code, the first one larger
   */
  public void label(DataMatrix code, List<String> lines) throws IOException {
    int place = count++ % (ACROSS * DOWN);
    PDPageContentStream to = place == 0 ? turn() : open();
    int column = place % ACROSS;
    int row = place / ACROSS;
    float left = column * WIDTH + MARGIN;
    float top = TOP - row * HEIGHT - (HEIGHT - CODE) / 2;
    draw(to, code, left, top);
    write(to, lines, left + CODE + 6, top - 2);
  }

  private static void draw(PDPageContentStream to, DataMatrix code, float left, float top)
      throws IOException {
    float module = CODE / code.size();
    for (int row = 0; row < code.size(); row++) {
      for (int column = 0; column < code.size(); column++) {
        if (code.dark(column, row)) {
          to.addRect(left + column * module, top - (row + 1) * module, module, module);
        }
      }
    }
    to.fill();
  }

  private void write(PDPageContentStream to, List<String> lines, float left, float top)
      throws IOException {
    float y = top;
    float size = TEXT + 2;
    for (String text : lines) {
      PdfCells cells = new PdfCells(archive.font(), size);
      for (String line : cells.lines(text, WIDTH - CODE - 2 * MARGIN + 4)) {
        archive
            .font()
            .line(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
            .draw(to, left, y - size, size);
        y -= cells.leading();
      }
      size = TEXT;
    }
  }

  private PDPageContentStream turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(PDRectangle.A4);
    archive.document().addPage(next);
    page = new PDPageContentStream(archive.document(), next);
    return page;
  }

  private PDPageContentStream open() {
    if (page == null) {
      throw new IllegalStateException("No page is open");
    }
    return page;
  }

  @Override
  public void close() throws IOException {
    try (archive) {
      if (page != null) {
        page.close();
        archive.save();
      }
    }
  }
}
