package clinic.needlepoint.visit;

import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads a whole file of appointments (RFC 4180) and collects all that is wrong with it. */
final class AppointmentFile {
  private final AppointmentFields fields;
  private final List<AppointmentRow> rows = new ArrayList<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private final Map<String, Long> appointments = new HashMap<>();
  private final Map<String, AppointmentRow> patients = new HashMap<>();
  private long lastLine = 1;

  AppointmentFile(AppointmentFields fields) {
    this.fields = fields;
  }

  /** The rows, none of them when there are problems. */
  List<AppointmentRow> rows() {
    return problems.isEmpty() ? List.copyOf(rows) : List.of();
  }

  List<ImportProblem> problems() {
    return List.copyOf(problems);
  }

  AppointmentFile read(byte[] file) {
    try {
      read(AppointmentBytes.text(file));
    } catch (AppointmentBytes.Unreadable e) {
      problems.add(e.problem());
    } catch (CsvParseException e) {
      problem(lastLine, "Below this line the file can not be read as CSV: check the quotes.");
    }
    return this;
  }

  private void read(String text) {
    Iterator<CsvRecord> lines =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)
            .iterator();
    List<String> header = lines.hasNext() ? lines.next().getFields() : List.of();
    if (!headerFits(header)) {
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

  private boolean headerFits(List<String> found) {
    List<String> wanted = AppointmentColumn.headers();
    List<String> header = found.stream().map(String::strip).toList();
    if (header.equals(wanted)) {
      return true;
    }
    for (String column : header) {
      if (!wanted.contains(column)) {
        problem(1, "The column \"%s\" is not known.".formatted(shortened(column)));
      }
    }
    for (String column : wanted) {
      if (!header.contains(column)) {
        problem(1, "The column \"%s\" is missing.".formatted(column));
      }
    }
    if (new HashSet<>(header).size() < header.size()) {
      problem(1, "A column is there twice.");
    }
    problem(1, "The header must be exactly: " + String.join(",", wanted));
    return false;
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cc}", "?");
    return plain.length() <= 40 ? plain : plain.substring(0, 40) + "...";
  }

  private void row(CsvRecord csv) {
    lastLine = csv.getStartingLineNumber();
    fields
        .read(lastLine, csv.getFields(), problems::add)
        .ifPresent(row -> {
          requireOnce(row);
          requireOnePerson(row);
          rows.add(row);
        });
  }

  private void requireOnce(AppointmentRow row) {
    Long before = appointments.putIfAbsent(row.appointment(), row.line());
    if (before != null) {
      problem(
          row.line(),
          "The appointment \"%s\" is on line %d already.".formatted(row.appointment(), before));
    }
  }

  private void requireOnePerson(AppointmentRow row) {
    AppointmentRow before = patients.putIfAbsent(row.patient().reference(), row);
    if (before == null) {
      return;
    }
    PatientRow other = before.patient();
    if (!other.birth().equals(row.patient().birth())) {
      differs(row, "birth_date", before.line());
    }
    if (!other.name().equals(row.patient().name())) {
      differs(row, "name", before.line());
    }
  }

  private void differs(AppointmentRow row, String what, long line) {
    problem(
        row.line(),
        "The patient \"%s\" has another %s on line %d."
            .formatted(row.patient().reference(), what, line));
  }

  private void problem(long line, String sentence) {
    problems.add(new ImportProblem(line, sentence));
  }
}
