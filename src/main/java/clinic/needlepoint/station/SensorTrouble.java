package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Locale;

/**
 * Why lines of the station cannot be read. A status and no exception: the kiosk works on, the lines
 * are unknown, and people are told.
 *
 * @param since when it began
 */
public record SensorTrouble(Kind kind, Instant since) {

  /** What is the matter; screens take {@code station.notice.trouble.WORD}. */
  public enum Kind {
    /** There is no GPIO chip of that name, or it went away. */
    MISSING,
    /** The service may not open the chip. */
    REFUSED,
    /** Another program holds a line. */
    HELD,
    /** The kernel refused something else. */
    FAILED,
    /** The station file is wrong, so that nothing was opened. */
    FILE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
