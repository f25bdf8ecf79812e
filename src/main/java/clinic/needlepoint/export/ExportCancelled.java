package clinic.needlepoint.export;

import java.io.IOException;

/** Somebody asked an export to stop, and it did. */
final class ExportCancelled extends IOException {
  private static final long serialVersionUID = 1;

  ExportCancelled() {
    super("The export was cancelled");
  }
}
