package clinic.needlepoint.udi;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * The insides of coupon codes, AI 8110 and 8112: digits in which one tells the length of what
 * follows. No coupon is ever a device; the rules are kept so that the table is whole. Used once.
 */
final class Coupon {
  private static final String SHORT = "12345";
  private static final String PREFIX = "0123456";
  private static final String REQUIREMENT = "012349";

  private final String text;
  private final int to;
  private int at;
  private boolean sound = true;

  private Coupon(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  /** North American Coupon Application Guideline, AI 8110. */
  static @Nullable Fault check(String text, int from, int to, Year reference) {
    Fault digits = Charset.DIGITS.check(text, from, to);
    if (digits != null) {
      return digits;
    }
    Coupon coupon = new Coupon(text, from, to);
    coupon.counted(PREFIX, 6);
    coupon.skip(6);
    coupon.counted(SHORT, 0);
    coupon.requirement();
    coupon.furtherPurchases();
    coupon.dates(reference);
    coupon.ends();
    return coupon.verdict();
  }

  /** Positive offer file coupons, AI 8112. */
  static @Nullable Fault checkOffer(String text, int from, int to) {
    Fault digits = Charset.DIGITS.check(text, from, to);
    if (digits != null) {
      return digits;
    }
    Coupon coupon = new Coupon(text, from, to);
    coupon.oneOf("01");
    coupon.counted(PREFIX, 6);
    coupon.skip(6);
    coupon.counted("0123456789", 6);
    return coupon.verdict();
  }

  private void requirement() {
    counted(SHORT, 0);
    oneOf(REQUIREMENT);
    skip(3);
  }

  private void furtherPurchases() {
    if (optional('1')) {
      oneOf("0123");
      requirement();
      prefixOrNone();
    }
    if (optional('2')) {
      requirement();
      prefixOrNone();
    }
  }

  private void dates(Year reference) {
    String expires = optional('3') ? date(reference) : "";
    if (optional('4')) {
      String starts = date(reference);
      sound &= expires.isEmpty() || starts.compareTo(expires) <= 0;
    }
  }

  private void ends() {
    if (optional('5')) {
      counted("0123456789", 6);
    }
    if (optional('6')) {
      counted("1234567", 6);
    }
    if (optional('9')) {
      oneOf("01256");
      oneOf("012");
      skip(1);
      oneOf("01");
    }
  }

  /** True, and one digit on, when the next digit opens this optional field. */
  private boolean optional(char opening) {
    boolean here = sound && at < to && text.charAt(at) == opening;
    at += here ? 1 : 0;
    return here;
  }

  private void prefixOrNone() {
    if (sound && at < to && text.charAt(at) == '9') {
      at++;
    } else {
      counted(PREFIX, 6);
    }
  }

  /** One digit of these, then as many more as it says, and {@code more}. */
  private void counted(String allowed, int more) {
    int before = at;
    oneOf(allowed);
    if (sound) {
      skip(text.charAt(before) - '0' + more);
    }
  }

  private void oneOf(String allowed) {
    sound = sound && at < to && allowed.indexOf(text.charAt(at)) >= 0;
    at += sound ? 1 : 0;
  }

  private void skip(int digits) {
    sound = sound && at + digits <= to;
    at += sound ? digits : 0;
  }

  private String date(Year reference) {
    int from = at;
    skip(6);
    sound = sound && Dates.checkDate(text, from, reference) == null;
    return sound ? text.substring(from, at) : "";
  }

  private @Nullable Fault verdict() {
    return sound && at == to ? null : new Fault(ReasonCode.INVALID_COUPON, Math.min(at, to - 1));
  }
}
