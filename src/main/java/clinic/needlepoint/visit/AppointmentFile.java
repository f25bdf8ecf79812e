package clinic.needlepoint.visit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a whole CSV file of appointments (RFC 4180) and collects all that is wrong with it. */
final class AppointmentFile {
  private final AppointmentFields fields;
  private final ImportedRows rows;
  private List<AppointmentColumn> columns = List.of();
  private long lastLine = 1;

  AppointmentFile(AppointmentFields fields, ImportedRows rows) {
    this.fields = fields;
    this.rows = rows;
  }

  void read(String text) {
    try {
      readLines(text);
    } catch (CsvParseException e) {
      problem(lastLine, "Below this line the file can not be read as CSV: check the quotes.");
    }
  }

  private void readLines(String text) {
    Iterator<CsvRecord> lines =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)
            .iterator();
    List<String> header = lines.hasNext() ? lines.next().getFields() : List.of();
    if (!headerFits(header.stream().map(String::strip).toList())) {
      return;
    }
    int read = 0;
    for (; lines.hasNext(); read++) {
      row(lines.next());
    }
    if (read == 0) {
      problem(1, "There are no appointments below the header.");
    }
  }

  private boolean headerFits(List<String> header) {
    List<String> wanted = AppointmentColumn.headers();
    List<String> optional = AppointmentColumn.optionalHeaders();
    boolean once = new HashSet<>(header).size() == header.size();
    int size = wanted.size();
    if (header.size() >= size
        && header.subList(0, size).equals(wanted)
        && optional.containsAll(header.subList(size, header.size()))
        && once) {
      columns =
          header.stream()
              .map(column -> AppointmentColumn.valueOf(column.toUpperCase(Locale.ROOT)))
              .toList();
      return true;
    }
    for (String column : header) {
      if (!wanted.contains(column) && !optional.contains(column)) {
        problem(1, "The column \"%s\" is not known.".formatted(ImportedRows.shortened(column)));
      }
    }
    for (String column : wanted) {
      if (!header.contains(column)) {
        problem(1, "The column \"%s\" is missing.".formatted(column));
      }
    }
    if (!once) {
      problem(1, "A column is there twice.");
    }
    problem(
        1,
        "The header must be exactly: %s; behind it may stand: %s."
            .formatted(String.join(",", wanted), String.join(",", optional)));
    return false;
  }

  private void row(CsvRecord csv) {
    lastLine = csv.getStartingLineNumber();
    List<String> found = csv.getFields();
    if (found.size() != columns.size()) {
      problem(lastLine, "It has %d fields and not %d.".formatted(found.size(), columns.size()));
      return;
    }
    Map<AppointmentColumn, String> row = new EnumMap<>(AppointmentColumn.class);
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), found.get(i));
    }
    fields.read(AppointmentFields.Found.line(lastLine, row), rows::problem).ifPresent(rows::add);
  }

  private void problem(long line, String sentence) {
    rows.problem(ImportPlace.line(line), sentence);
  }
}
