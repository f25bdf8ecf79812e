package clinic.needlepoint.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * CSV as RFC 4180 has it: commas, CRLF, quotes where needed. A cell that a spreadsheet would run as
 * a formula gets an apostrophe in front (ASVS 1.2.10).
 */
final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\0\r";

  private CsvText() {}

  static String of(List<List<String>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      for (List<String> row : rows) {
        writer.writeRecord(row.stream().map(CsvText::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
