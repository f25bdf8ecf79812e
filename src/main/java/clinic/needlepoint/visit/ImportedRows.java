package clinic.needlepoint.visit;

import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one file, whatever it is written in, and all that is wrong with them together. */
final class ImportedRows {
  private final List<ImportedRow> rows = new ArrayList<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private final Map<String, ImportPlace> appointments = new HashMap<>();
  private final Map<String, AppointmentRow> patients = new HashMap<>();

  /** The rows, none of them when there are problems. */
  List<ImportedRow> rows() {
    return problems.isEmpty() ? List.copyOf(rows) : List.of();
  }

  List<ImportProblem> problems() {
    return List.copyOf(problems);
  }

  void problem(ImportProblem problem) {
    problems.add(problem);
  }

  void problem(ImportPlace place, String sentence) {
    problems.add(new ImportProblem(place, sentence));
  }

  void add(ImportedRow row) {
    requireOnce(row);
    if (row instanceof AppointmentRow appointment) {
      requireOnePerson(appointment);
    }
    rows.add(row);
  }

  private void requireOnce(ImportedRow row) {
    ImportPlace before = appointments.putIfAbsent(row.appointment(), row.place());
    if (before != null) {
      problem(
          row.place(),
          "The appointment \"%s\" is %s already."
              .formatted(shortened(row.appointment()), before.there()));
    }
  }

  private void requireOnePerson(AppointmentRow row) {
    AppointmentRow before = patients.putIfAbsent(row.patient().reference(), row);
    if (before == null) {
      return;
    }
    PatientRow other = before.patient();
    requireSame(row, "birth_date", before, other.birth().equals(row.patient().birth()));
    requireSame(row, "name", before, other.name().equals(row.patient().name()));
    requireSame(row, "phone", before, other.reach().phone().equals(row.patient().reach().phone()));
    requireSame(row, "email", before, other.reach().email().equals(row.patient().reach().email()));
  }

  private void requireSame(AppointmentRow row, String what, AppointmentRow before, boolean same) {
    if (!same) {
      problem(
          row.place(),
          "The patient \"%s\" has another %s %s."
              .formatted(row.patient().reference(), what, before.place().there()));
    }
  }

  /** For a sentence: without what can not be seen, and not endless. */
  static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cc}", "?");
    return plain.length() <= 40 ? plain : plain.substring(0, 40) + "...";
  }
}
