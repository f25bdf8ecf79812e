package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a report as a file, one row after the other: CSV or JSON Lines, UTF-8. */
enum RowFile {
  /** RFC 4180 with a header line; a cell that a spreadsheet would run gets an apostrophe. */
  CSV {
    @Override
    long write(List<String> columns, OutputStream out, Source source) throws IOException {
      Writer text = utf8(out);
      CsvText.record(columns, text);
      long[] count = {0};
      source.rows(cells -> {
        CsvText.record(cells, text);
        count[0]++;
      });
      text.flush();
      return count[0];
    }
  },
  /** One canonical object of strings a line. */
  JSON_LINES {
    @Override
    long write(List<String> columns, OutputStream out, Source source) throws IOException {
      Writer text = utf8(out);
      long[] count = {0};
      source.rows(cells -> {
        text.write(CanonicalJson.write(named(columns, cells)));
        text.write('\n');
        count[0]++;
      });
      text.flush();
      return count[0];
    }
  };

  /** Gives every row once. */
  @FunctionalInterface
  interface Source {
    void rows(Report.Rows rows) throws IOException;
  }

  /**
   * Writes all rows.
   *
   * @return how many
   */
  abstract long write(List<String> columns, OutputStream out, Source source) throws IOException;

  private static Writer utf8(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static Map<String, String> named(List<String> columns, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }
}
