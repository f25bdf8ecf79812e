package clinic.needlepoint.visit;

import java.util.List;
import java.util.Optional;

/** A file of appointments as read and compared with what is known; nothing is written yet. */
public final class ImportPlan {
  private final List<ImportedRow> rows;
  private final String sha256;
  private final List<ImportProblem> problems;
  private final Optional<ImportReport> expected;

  private ImportPlan(
      List<ImportedRow> rows,
      String sha256,
      List<ImportProblem> problems,
      Optional<ImportReport> expected) {
    this.rows = List.copyOf(rows);
    this.sha256 = sha256;
    this.problems = List.copyOf(problems);
    this.expected = expected;
  }

  static ImportPlan refused(String sha256, List<ImportProblem> problems) {
    return new ImportPlan(List.of(), sha256, problems, Optional.empty());
  }

  static ImportPlan of(List<ImportedRow> rows, String sha256, ImportReport expected) {
    return new ImportPlan(rows, sha256, List.of(), Optional.of(expected));
  }

  /** All that is wrong with the file, in order; empty when it can be imported. */
  public List<ImportProblem> problems() {
    return problems;
  }

  /** What an import would do now; empty when the file is refused. */
  public Optional<ImportReport> expected() {
    return expected;
  }

  /** SHA-256 of the file's bytes, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  List<ImportedRow> rows() {
    return rows;
  }
}
