package clinic.needlepoint.export;

import java.util.Arrays;
import java.util.Optional;

/** In which form a report leaves the kiosk. */
public enum ExportForm {
  /** Everything that an auditor needs to verify it. */
  BUNDLE(".zip", "application/zip"),
  CSV(".csv", "text/csv; charset=utf-8"),
  JSON_LINES(".jsonl", "application/jsonl; charset=utf-8"),
  /** For reading and filing: PDF/A. */
  PDF(".pdf", "application/pdf");

  private final String ending;
  private final String mediaType;

  ExportForm(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Of a file's name, with its dot. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** By the ending of a file's name. */
  public static Optional<ExportForm> ofFile(String name) {
    return Arrays.stream(values()).filter(form -> name.endsWith(form.ending)).findFirst();
  }
}
