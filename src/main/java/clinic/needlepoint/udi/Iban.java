package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/** International bank account numbers, ISO 13616: country, two check digits modulo 97, account. */
final class Iban {
  private static final int SHORTEST = 11;
  private static final int HEAD = 4;
  private static final int MODULUS = 97;

  private Iban() {}

  static @Nullable Fault check(String text, int from, int to) {
    if (to - from < SHORTEST) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, to);
    }
    Fault country =
        CodeLists.COUNTRY_LETTERS.check(text, from, from + 2, ReasonCode.INVALID_COUNTRY);
    if (country != null) {
      return country;
    }
    int rest = 0;
    for (int step = 0; step < to - from; step++) {
      // The first four characters count last.
      int at = from + (step + HEAD) % (to - from);
      int value = value(text.charAt(at));
      if (value < 0) {
        return new Fault(ReasonCode.INVALID_CHARACTER, at);
      }
      rest = (rest * (value < 10 ? 10 : 100) + value) % MODULUS;
    }
    return rest == 1 ? null : new Fault(ReasonCode.INVALID_IBAN, from + 2);
  }

  private static int value(char c) {
    if (Characters.isDigit(c)) {
      return c - '0';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
  }
}
