package clinic.needlepoint.visit;

import java.util.List;

/** The file can not be imported; nothing of it was. */
public final class ImportRefused extends RuntimeException {
  @SuppressWarnings("serial") // never serialized: sessions are not persisted
  private final List<ImportProblem> problems;

  ImportRefused(List<ImportProblem> problems) {
    super("The file of appointments has " + problems.size() + " problems.");
    this.problems = List.copyOf(problems);
  }

  /** In the order of the file, at least one. */
  public List<ImportProblem> problems() {
    return problems;
  }
}
