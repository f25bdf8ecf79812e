package clinic.needlepoint.export;

import java.util.List;

/**
 * CSV as RFC 4180 has it: commas, CRLF, quotes only where needed. A cell that a spreadsheet would
 * run as a formula gets an apostrophe in front (ASVS 1.2.10).
 */
final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvText() {}

  static void record(List<String> cells, StringBuilder out) {
    String separator = "";
    for (String cell : cells) {
      out.append(separator).append(quoted(harmless(cell)));
      separator = ",";
    }
    out.append("\r\n");
  }

  private static String quoted(String cell) {
    return needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return true;
      }
    }
    return false;
  }

  static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
