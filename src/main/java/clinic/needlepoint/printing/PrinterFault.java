package clinic.needlepoint.printing;

import java.io.IOException;

/** A paper did not come out. */
public final class PrinterFault extends IOException {
  private static final long serialVersionUID = 1;

  /** Why, and what is left in the printer. */
  public enum Why {
    /** It could not be reached; it has nothing of the paper. */
    OFF,
    /** It takes nothing now, or takes no PDF; it has nothing of the paper. */
    REFUSED,
    /** It began and gave up; it has nothing left of the paper. */
    GAVE_UP,
    /** It waits, for paper or for somebody; the paper was taken back. */
    WAITS,
    /** It fell silent with the paper in it, which may still come out. */
    SILENT
  }

  private final Why why;

  PrinterFault(Why why, String what) {
    super(what);
    this.why = why;
  }

  PrinterFault(Why why, IOException cause) {
    super(cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
