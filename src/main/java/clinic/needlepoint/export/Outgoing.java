package clinic.needlepoint.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What leaves the kiosk, once it was recorded that it does.
 *
 * @param record the number of the record that says so
 */
record Outgoing(long record, Content content) {
  /** What makes the file records it, and what became of it is nobody's question. */
  static final long NOT_RECORDED_HERE = -1;

  /** Writes all of it, or throws. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out, Progress progress) throws IOException;
  }

  void write(OutputStream out, Progress progress) throws IOException {
    content.write(out, progress);
  }
}
