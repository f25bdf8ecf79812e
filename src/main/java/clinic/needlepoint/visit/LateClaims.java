package clinic.needlepoint.visit;

/** Lets a screen go on with a visit of any day, for somebody who proved that it is theirs. */
@FunctionalInterface
public interface LateClaims {
  /**
   * Gives the visit to one screen, in the caller's transaction; another screen loses it.
   *
   * @param by what the proof was, as the log has it: "paper-code"
   * @throws java.util.NoSuchElementException when there is no such visit
   */
  Claim claim(VisitId visit, String by);
}
