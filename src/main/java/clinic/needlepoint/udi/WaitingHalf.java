package clinic.needlepoint.udi;

import java.time.Duration;

/**
 * The half of an HIBC label that was scanned first and waits for the other.
 *
 * @param since when it was scanned, in milliseconds of a clock that never steps
 */
public record WaitingHalf(HibcHalf half, long since) {
  /**
   * For how long: time enough to turn a pack round, and too little to take the next one from the
   * drawer and forget this one. The number is our own; the standard names none.
   */
  public static final Duration LONGEST = Duration.ofSeconds(30);

  /**
   * Whether both are to be read as one label now. Whether they are one, {@link HibcHalf#with} says.
   *
   * @param now on the clock of {@code since}
   */
  public boolean meets(HibcHalf next, long now) {
    return half.symbol() != next.symbol() && now - since <= LONGEST.toMillis();
  }
}
