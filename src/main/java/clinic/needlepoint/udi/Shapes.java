package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/**
 * The small rules of single parts, each as the GS1 General Specifications word it for its element.
 */
final class Shapes {
  /** The shortest company prefix that GS1 has given out, in digits. */
  private static final int COMPANY_PREFIX = 4;

  private Shapes() {}

  static @Nullable Fault checkCompanyPrefix(String text, int from, int to) {
    if (to - from < COMPANY_PREFIX) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, to);
    }
    int other = Charset.DIGITS.firstOther(text, from, from + COMPANY_PREFIX);
    return other < 0 ? null : new Fault(ReasonCode.COMPANY_PREFIX, other);
  }

  /** Digits as many as the limit has, not above it. */
  static @Nullable Fault checkAtMost(String limit, String text, int from, int to) {
    boolean within = text.substring(from, to).compareTo(limit) <= 0;
    return within ? null : new Fault(ReasonCode.INVALID_PLACE, from);
  }

  static @Nullable Fault checkOneOf(String characters, String text, int from) {
    boolean one = characters.indexOf(text.charAt(from)) >= 0;
    return one ? null : new Fault(ReasonCode.INVALID_CODE, from);
  }

  /** Set 64 without its padding. */
  static @Nullable Fault checkImporter(String text, int from, int to) {
    Fault other = Charset.BASE64.check(text, from, to);
    boolean padding = text.charAt(from) == '=';
    return other == null && padding ? new Fault(ReasonCode.INVALID_CHARACTER, from) : other;
  }

  static @Nullable Fault checkNotZero(String text, int from, int to) {
    return isZero(text, from, to) ? new Fault(ReasonCode.ZERO_VALUE, from) : null;
  }

  static @Nullable Fault checkNoLeadingZero(String text, int from) {
    return text.charAt(from) == '0' ? new Fault(ReasonCode.LEADING_ZERO, from) : null;
  }

  static @Nullable Fault checkNotOnlyDigits(String text, int from, int to) {
    return Characters.areDigits(text, from, to) ? new Fault(ReasonCode.ONLY_DIGITS, from) : null;
  }

  /** Two numbers of the same width: this piece, and how many there are. */
  static @Nullable Fault checkPieceOfTotal(String text, int from, int to) {
    int middle = (from + to) / 2;
    boolean even = (to - from) % 2 == 0 && !isZero(text, from, middle) && !isZero(text, middle, to);
    boolean fits = even && text.substring(from, middle).compareTo(text.substring(middle, to)) <= 0;
    return fits ? null : new Fault(ReasonCode.INVALID_PIECE, from);
  }

  /** Two numbers with a slash between them, as in 2/3. */
  static @Nullable Fault checkPlaceOfTotal(String text, int from, int to) {
    int slash = text.indexOf('/', from);
    boolean numbers =
        slash > from
            && slash + 1 < to
            && isCount(text, from, slash)
            && isCount(text, slash + 1, to);
    int place = slash - from;
    int total = to - slash - 1;
    boolean fits =
        numbers
            && (place < total
                || (place == total
                    && text.substring(from, slash).compareTo(text.substring(slash + 1, to)) <= 0));
    return fits ? null : new Fault(ReasonCode.INVALID_PIECE, from);
  }

  /** Every percent sign is followed by two hexadecimal digits (RFC 3986, 2.1). */
  static @Nullable Fault checkPercent(String text, int from, int to) {
    for (int at = text.indexOf('%', from); at >= 0 && at < to; at = text.indexOf('%', at + 1)) {
      if (at + 2 >= to || hex(text, at + 1) < 0) {
        return new Fault(ReasonCode.INVALID_PERCENT, at);
      }
    }
    return null;
  }

  /** The byte that two hexadecimal digits write, or -1. */
  static int hex(String text, int at) {
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    boolean ascii = first < 128 && second < 128;
    int high = ascii ? Character.digit(first, 16) : -1;
    int low = ascii ? Character.digit(second, 16) : -1;
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isCount(String text, int from, int to) {
    return text.charAt(from) != '0' && Characters.areDigits(text, from, to);
  }

  private static boolean isZero(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) != '0') {
        return false;
      }
    }
    return true;
  }
}
