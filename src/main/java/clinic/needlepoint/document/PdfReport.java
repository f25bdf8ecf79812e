package clinic.needlepoint.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A report with one table as PDF/A-2b (ISO 19005-2), written row by row: pages wait in a temporary
 * file and not in memory. Close it to have it written; close the stream thereafter.
 */
public final class PdfReport implements Closeable {
  private static final float TITLE = 17;
  private static final float TEXT = 9.5f;
  private static final float LETTER = 12;
  private static final float HEADING = 14;
  private static final float PARAGRAPH = 10.5f;
  private static final float CELL = 7;
  private static final float LABEL_WIDTH = 130;

  /** 4 cm. */
  private static final float CODE = 113;

  /** 7 cm. */
  private static final float PICTURE = 198;

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
    this(new PdfArchive(out, scratch, title, language, made), PdfSheet.LANDSCAPE, title);
  }

  private PdfReport(PdfArchive archive, PDRectangle size, String title) throws IOException {
    this.archive = archive;
    sheet = new PdfSheet(archive, size);
    line(title, TITLE, "H1");
    sheet.skip(6);
  }

  /**
   * Begins a document that is to be read and not looked up: upright, with tags (PDF/A-2a), and
   * without a table. The parameters are those of the constructor.
   */
  public static PdfReport document(
      OutputStream out, Path scratch, String title, Locale language, ZonedDateTime made)
      throws IOException {
    return new PdfReport(
        new PdfArchive(out, scratch, title, language, made, true), PDRectangle.A4, title);
  }

  /** A line of what the report is about: its period, its clinic, its hash. */
  public void fact(String label, String value) throws IOException {
    if (archive.fromRight()) {
      // Side by side they would be read back as two columns of their own.
      line(label + ": " + PdfScript.whole(value), TEXT, "P");
      return;
    }
    PdfCells cells = new PdfCells(archive.font(), TEXT);
    float left = sheet.left();
    List<PdfCells.Slot> slots =
        List.of(
            new PdfCells.Slot(left, LABEL_WIDTH, false),
            new PdfCells.Slot(left + LABEL_WIDTH, sheet.width() - LABEL_WIDTH, true));
    sheet.write("P", cells, slots, List.of(label, value));
  }

  /** A sentence over the page's whole width. */
  public void sentence(String text) throws IOException {
    line(text, TEXT, "P");
  }

  /** A fresh page, unless nothing stands on this one but the title. */
  public void page() throws IOException {
    sheet.page();
  }

  /** A fresh page, unless there is room for that many lines of a {@link #text}. */
  public void together(int lines) throws IOException {
    sheet.room(lines * new PdfCells(archive.font(), LETTER).leading());
  }

  /**
   * What follows begins a page in a document that runs from the right. Programs that read a page
   * back take its most frequent direction for that of each line: words and the long codes of a
   * proof are kept apart.
   */
  public void apart() throws IOException {
    if (archive.fromRight()) {
      sheet.turn();
    }
  }

  /** Whether words run from the left in a document that runs from the right: {@link #apart}. */
  public boolean foreign(String text) {
    return archive.fromRight()
        && PdfScript.plain(text)
        && text.chars().anyMatch(Character::isLetter);
  }

  /** A line as large as a title. */
  public void heading(String text) throws IOException {
    line(text, HEADING, "H2");
    sheet.skip(8);
  }

  /** A paragraph to be read from paper at arm's length. */
  public void text(String text) throws IOException {
    line(text, LETTER, "P");
    sheet.skip(10);
  }

  /** A line of a longer text. */
  public void paragraph(String text) throws IOException {
    line(text, PARAGRAPH, "P");
    sheet.skip(2);
  }

  /** Room between two paragraphs. */
  public void gap() {
    sheet.skip(8);
  }

  /** A QR code of a text, as large as a phone reads it from paper. */
  public void code(String text) throws IOException {
    code(text, "QR");
  }

  /**
   * As {@link #code(String)}.
   *
   * @param name what is read aloud in its place
   */
  public void code(String text, String name) throws IOException {
    sheet.code(QrCode.of(text), CODE, name);
  }

  /**
   * A picture, as wide as a signature is on paper.
   *
   * @param png PNG, ISO/IEC 15948
   * @param name what is read aloud in its place
   */
  public void picture(byte[] png, String name) throws IOException {
    sheet.picture(png, PICTURE, name);
  }

  /** Begins the table; its head stands on each page. */
  public void table(List<Column> head) throws IOException {
    if (archive.tags().isPresent()) {
      throw new IllegalStateException("A document with tags has no table");
    }
    float all = head.stream().mapToInt(Column::weight).sum();
    float left = sheet.left();
    List<PdfCells.Slot> slots = new java.util.ArrayList<>();
    for (Column column : head) {
      float width = sheet.width() * column.weight / all;
      slots.add(new PdfCells.Slot(left, width - 4, true));
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
    sheet.write("P", new PdfCells(archive.font(), CELL), columns, cells);
  }

  private void line(String text, float size, String tag) throws IOException {
    sheet.write(
        tag,
        new PdfCells(archive.font(), size),
        List.of(new PdfCells.Slot(sheet.left(), sheet.width(), false)),
        List.of(archive.fromRight() ? PdfScript.whole(text) : text));
  }

  @Override
  public void close() throws IOException {
    try (archive) {
      sheet.finish();
      archive.save();
    }
  }
}
