package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/**
 * Percent encoding of URIs (RFC 3986, 2.1), byte for byte: a byte outside ASCII becomes a character
 * that no element allows. A percent sign without two hexadecimal digits stands for itself.
 */
final class PercentDecoding {
  private static final int CODED = 3;

  private PercentDecoding() {}

  /** What the range decodes to, or null when it is what it says. In a query a plus is a space. */
  static @Nullable String decoded(String raw, int from, int to, boolean query) {
    if (raw.indexOf('%', from, to) < 0 && !(query && raw.indexOf('+', from, to) >= 0)) {
      return null;
    }
    StringBuilder text = new StringBuilder(to - from);
    for (int at = from; at < to; at += width(raw, at, to)) {
      char c = raw.charAt(at);
      boolean coded = width(raw, at, to) == CODED;
      char plain = query && c == '+' ? ' ' : c;
      text.append(coded ? (char) Shapes.hex(raw, at + 1) : plain);
    }
    return text.toString();
  }

  /** Where in the raw scan the character of the decoded text stands. */
  static int place(String raw, int from, int to, int decoded) {
    int at = from;
    for (int i = 0; i < decoded && at < to; i++) {
      at += width(raw, at, to);
    }
    return at;
  }

  private static int width(String raw, int at, int to) {
    boolean coded = raw.charAt(at) == '%' && at + 2 < to && Shapes.hex(raw, at + 1) >= 0;
    return coded ? CODED : 1;
  }
}
