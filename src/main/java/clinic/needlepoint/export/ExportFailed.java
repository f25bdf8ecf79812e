package clinic.needlepoint.export;

import java.io.IOException;

/** A file that did not leave the kiosk, and why. */
final class ExportFailed extends IOException {
  private static final long serialVersionUID = 1;

  private final ExportFault fault;

  ExportFailed(ExportFault fault, IOException cause) {
    super(fault.word(), cause);
    this.fault = fault;
  }

  ExportFailed(ExportFault fault) {
    super(fault.word());
    this.fault = fault;
  }

  ExportFault fault() {
    return fault;
  }
}
