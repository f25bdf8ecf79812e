package clinic.needlepoint.udi;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/** What the value of an element is made of, and how that is checked once its length is right. */
enum Content {
  KEY_WITH_CHECK_DIGIT {
    @Override
    @Nullable Fault check(String value, Year reference) {
      Fault digits = digitsOnly(value);
      if (digits != null) {
        return digits;
      }
      return Mod10.holds(value) ? null : new Fault(ReasonCode.CHECK_DIGIT, value.length() - 1);
    }
  },
  /** YYMMDD, day 00 allowed. */
  DATE {
    @Override
    @Nullable Fault check(String value, Year reference) {
      return date(value, reference, true);
    }
  },
  /** YYMMDDHHMM, day 00 not allowed. */
  DATE_TIME {
    @Override
    @Nullable Fault check(String value, Year reference) {
      Fault date = date(value, reference, false);
      if (date != null) {
        return date;
      }
      boolean time = Gs1Date.pair(value, 6) < 24 && Gs1Date.pair(value, 8) < 60;
      return time ? null : new Fault(ReasonCode.INVALID_TIME, 6);
    }
  },
  DIGITS {
    @Override
    @Nullable Fault check(String value, Year reference) {
      return digitsOnly(value);
    }
  },
  TEXT {
    @Override
    @Nullable Fault check(String value, Year reference) {
      int at = Characters.firstOutsideSet82(value);
      return at < 0 ? null : new Fault(ReasonCode.INVALID_CHARACTER, at);
    }
  };

  /**
   * A broken rule.
   *
   * @param offset the character of the value that broke it, from 0
   */
  record Fault(ReasonCode reason, int offset) {}

  /** The first rule the value breaks, or null. */
  abstract @Nullable Fault check(String value, Year reference);

  private static @Nullable Fault digitsOnly(String value) {
    int at = Characters.firstNonDigit(value);
    return at < 0 ? null : new Fault(ReasonCode.INVALID_CHARACTER, at);
  }

  private static @Nullable Fault date(String value, Year reference, boolean zeroAllowed) {
    Fault digits = digitsOnly(value);
    if (digits != null) {
      return digits;
    }
    if (!Gs1Date.hasMonth(value)) {
      return new Fault(ReasonCode.INVALID_MONTH, 2);
    }
    boolean day = Gs1Date.hasDay(value, reference, zeroAllowed);
    return day ? null : new Fault(ReasonCode.INVALID_DAY, 4);
  }
}
