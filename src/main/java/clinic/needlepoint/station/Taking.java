package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Locale;

/**
 * A cartridge that left a slot, or a label that was scanned, and waits for the other.
 *
 * @param part "slot4", or the number of the session
 */
record Taking(long id, What what, String part, Instant at) {
  /** Which of the two. */
  enum What {
    REMOVAL,
    SCAN,
    /** A scan whose verdict was not yes: it explains a removal, and needs none. */
    REFUSED_SCAN;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static What of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
