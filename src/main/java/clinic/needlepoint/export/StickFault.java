package clinic.needlepoint.export;

import java.io.IOException;

/** A stick that could not take a file. */
final class StickFault extends IOException {
  private static final long serialVersionUID = 1;

  private final ExportFault fault;

  StickFault(ExportFault fault, IOException cause) {
    super(fault.word(), cause);
    this.fault = fault;
  }

  StickFault(ExportFault fault) {
    super(fault.word());
    this.fault = fault;
  }

  ExportFault fault() {
    return fault;
  }
}
