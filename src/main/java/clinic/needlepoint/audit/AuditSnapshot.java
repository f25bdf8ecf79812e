package clinic.needlepoint.audit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The first records of the log, each found unchanged as it is read and otherwise {@link Tampered}.
 * Open only while {@link AuditSnapshots#read} runs.
 */
public interface AuditSnapshot {
  /** Takes one line after the other. */
  @FunctionalInterface
  interface Lines {
    void line(String line) throws IOException;
  }

  /**
   * A body with the salt that the line's hash was made with.
   *
   * @param salt 32 bytes
   * @param text canonical JSON
   */
  record Body(byte[] salt, String text) {}

  long size();

  /** Every line in order, one at a time. */
  void lines(Lines lines) throws IOException;

  String line(long seq);

  /** Empty once erased. */
  Optional<Body> body(long seq);

  /** The numbers of the records whose header carries this, ascending. */
  List<Long> withKey(String key, String value);

  /** The nearest earlier record whose clock is not free. */
  Optional<String> trustedBefore(long seq);

  /** The nearest later record whose clock is not free. */
  Optional<String> trustedAfter(long seq);
}
