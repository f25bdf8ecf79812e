package clinic.needlepoint.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A report with one table as PDF/A-2b (ISO 19005-2), written row by row: pages wait in a temporary
 * file and not in memory. Close it to have it written; close the stream thereafter.
 */
public final class PdfReport implements Closeable {
  private static final float TITLE = 17;
  private static final float TEXT = 9.5f;
  private static final float LETTER = 12;
  private static final float HEADING = 14;
  private static final float CELL = 7;
  private static final float LABEL_WIDTH = 130;

  /** 4 cm. */
  private static final float CODE = 113;

  /**
   * A column of the table.
   *
   * @param weight its share of the page's width, beside the others' weights
   */
  public record Column(String title, int weight) {}

  private final PdfArchive archive;
  private final PdfSheet sheet;
  private List<PdfCells.Slot> columns = List.of();

  /**
   * Begins a report.
   *
   * @param out where it goes when it is closed
   * @param scratch an existing folder for the pages that wait
   * @param made when, in the clinic's zone
   */
  public PdfReport(
      OutputStream out, Path scratch, String title, Locale language, ZonedDateTime made)
      throws IOException {
    archive = new PdfArchive(out, scratch, title, language, made);
    sheet = new PdfSheet(archive);
    line(title, TITLE);
    sheet.skip(6);
  }

  /** A line of what the report is about: its period, its clinic, its hash. */
  public void fact(String label, String value) throws IOException {
    PdfCells cells = new PdfCells(archive.font(), TEXT);
    float left = sheet.left();
    List<PdfCells.Slot> slots =
        List.of(
            new PdfCells.Slot(left, LABEL_WIDTH),
            new PdfCells.Slot(left + LABEL_WIDTH, sheet.width() - LABEL_WIDTH));
    sheet.write(cells, slots, List.of(label, value));
  }

  /** A sentence over the page's whole width. */
  public void sentence(String text) throws IOException {
    line(text, TEXT);
  }

  /** A fresh page, unless nothing stands on this one but the title. */
  public void page() throws IOException {
    sheet.page();
  }

  /** A line as large as a title. */
  public void heading(String text) throws IOException {
    line(text, HEADING);
    sheet.skip(8);
  }

  /** A paragraph to be read from paper at arm's length. */
  public void text(String text) throws IOException {
    line(text, LETTER);
    sheet.skip(10);
  }

  /** A QR code of a text, as large as a phone reads it from paper. */
  public void code(String text) throws IOException {
    sheet.code(QrCode.of(text), CODE);
  }

  /** Begins the table; its head stands on each page. */
  public void table(List<Column> head) throws IOException {
    float all = head.stream().mapToInt(Column::weight).sum();
    float left = sheet.left();
    List<PdfCells.Slot> slots = new java.util.ArrayList<>();
    for (Column column : head) {
      float width = sheet.width() * column.weight / all;
      slots.add(new PdfCells.Slot(left, width - 4));
      left += width;
    }
    columns = slots;
    sheet.skip(8);
    sheet.repeat(
        new PdfCells(archive.font(), CELL), columns, head.stream().map(Column::title).toList());
  }

  /** A row of the table, a cell a column. */
  public void row(List<String> cells) throws IOException {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("A row has as many cells as its table");
    }
    sheet.write(new PdfCells(archive.font(), CELL), columns, cells);
  }

  private void line(String text, float size) throws IOException {
    sheet.write(
        new PdfCells(archive.font(), size),
        List.of(new PdfCells.Slot(sheet.left(), sheet.width())),
        List.of(text));
  }

  @Override
  public void close() throws IOException {
    try (archive) {
      sheet.finish();
      archive.save();
    }
  }
}
