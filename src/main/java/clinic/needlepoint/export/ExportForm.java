package clinic.needlepoint.export;

import java.util.Arrays;
import java.util.Optional;

/** In which form a report leaves the kiosk. */
public enum ExportForm {
  /** Everything that an auditor needs to verify it. */
  BUNDLE(".zip"),
  CSV(".csv"),
  JSON_LINES(".jsonl");

  private final String ending;

  ExportForm(String ending) {
    this.ending = ending;
  }

  /** By the ending of a file's name. */
  public static Optional<ExportForm> ofFile(String name) {
    return Arrays.stream(values()).filter(form -> name.endsWith(form.ending)).findFirst();
  }
}
