package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a report as a file, one row after the other: CSV or JSON Lines, UTF-8. */
enum RowFile {
  /** RFC 4180 with a header line; a cell that a spreadsheet would run gets an apostrophe. */
  CSV {
    @Override
    long write(List<String> columns, OutputStream out, Source source) throws IOException {
      Utf8 text = new Utf8(out);
      CsvText.record(columns, text.line);
      source.rows(cells -> {
        CsvText.record(cells, text.line);
        text.row();
      });
      return text.end();
    }
  },
  /** One canonical object of strings a line. */
  JSON_LINES {
    @Override
    long write(List<String> columns, OutputStream out, Source source) throws IOException {
      int[] order = sorted(columns);
      String[] keys = new String[order.length];
      for (int i = 0; i < order.length; i++) {
        keys[i] = (i == 0 ? "{" : ",") + CanonicalJson.value(columns.get(order[i])) + ":";
      }
      Utf8 text = new Utf8(out);
      source.rows(cells -> {
        for (int i = 0; i < order.length; i++) {
          text.line.append(keys[i]);
          CanonicalJson.text(cells.get(order[i]), text.line);
        }
        text.line.append("}\n");
        text.row();
      });
      return text.end();
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

  /** The places of the columns in the order of canonical JSON. */
  private static int[] sorted(List<String> columns) {
    return IntStream.range(0, columns.size())
        .boxed()
        .sorted(Comparator.comparing(columns::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Gathers rows and passes them on many at a time. */
  private static final class Utf8 {
    private static final int MANY = 1 << 15;

    private final StringBuilder line = new StringBuilder(2 * MANY);
    private final OutputStream out;
    private long rows;

    Utf8(OutputStream out) {
      this.out = out;
    }

    void row() throws IOException {
      rows++;
      if (line.length() >= MANY) {
        pass();
      }
    }

    private void pass() throws IOException {
      out.write(line.toString().getBytes(StandardCharsets.UTF_8));
      line.setLength(0);
    }

    long end() throws IOException {
      pass();
      out.flush();
      return rows;
    }
  }
}
