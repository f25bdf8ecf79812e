package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/**
 * The pair of check characters of an alphanumeric key: character values by their place in set 82,
 * weighted with the primes from the right, modulo 1021, the sum written with two of 32 characters
 * (GS1 General Specifications 7.9.5).
 */
final class CheckPair {
  private static final String VALUES =
      "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
  private static final String PAIR = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int MODULUS = 1021;

  private CheckPair() {}

  static @Nullable Fault check(String text, int from, int to) {
    int pair = to - 2;
    if (pair < from) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, to);
    }
    int sum = sum(text, from, pair);
    boolean fits =
        text.charAt(pair) == PAIR.charAt(sum / 32)
            && text.charAt(pair + 1) == PAIR.charAt(sum % 32);
    return fits ? null : new Fault(ReasonCode.CHECK_PAIR, pair);
  }

  /** What the pair must say, modulo 1021. */
  static int sum(String text, int from, int pair) {
    int sum = 0;
    int prime = 1;
    for (int at = pair - 1; at >= from; at--) {
      prime = next(prime);
      sum += VALUES.indexOf(text.charAt(at)) * prime;
    }
    return sum % MODULUS;
  }

  /** The two characters for such a sum. */
  static String pair(int sum) {
    return "" + PAIR.charAt(sum / 32) + PAIR.charAt(sum % 32);
  }

  private static int next(int prime) {
    int candidate = prime + 1;
    while (!isPrime(candidate)) {
      candidate++;
    }
    return candidate;
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
