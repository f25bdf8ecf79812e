package clinic.needlepoint.staff;

import java.time.Instant;
import java.util.List;

/** The throttle's memory. It must outlive a pulled plug, so it lies in the database. */
interface SignInTries {
  /**
   * Counts one more try, in a transaction of its own that is durable when this returns; a try that
   * has to wait, or is stopped, is not counted.
   *
   * @return what was there before, as seen now, and what is there after
   */
  Counted count(String code, Instant now);

  /** Begins anew, in the caller's transaction. */
  void forget(String code);

  /** The codes that are stopped. */
  List<String> stopped();

  record Counted(Tries before, Tries after) {}
}
