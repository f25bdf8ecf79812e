package clinic.needlepoint.visit;

/** Gives out the numbers of treatment sessions. */
public interface SessionNumbers {
  /** The next number, taken in the caller's transaction: rolled back with it, never used twice. */
  SessionNumber next();
}
