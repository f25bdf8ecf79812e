package clinic.needlepoint.cartridge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which lots of a device a recall names. Letters count alike whether small or capital, because a
 * person types what a scanner reads.
 */
public sealed interface RecalledLots {
  Pattern LOT = Pattern.compile("[!-~]{1,20}");

  /** Every lot of the device, those that have not come in yet too. */
  record Every() implements RecalledLots {}

  /**
   * These lots.
   *
   * @param lots 1 to 100, each as it stands on the box
   */
  record Listed(List<String> lots) implements RecalledLots {
    private static final int MOST = 100;

    public Listed {
      lots = lots.stream().map(String::strip).filter(lot -> !lot.isEmpty()).distinct().toList();
      if (lots.isEmpty() || lots.size() > MOST) {
        throw new IllegalArgumentException("Name 1 to 100 lots.");
      }
      lots.forEach(RecalledLots::requireLot);
    }
  }

  /**
   * Lots of one shape: the same letters before and after a number of the same length, counted from
   * the first to the last. Text has no order that a maker and a clinic would agree on; numbers of
   * one length have.
   *
   * @param before what stands before the number in each lot; may be empty
   * @param first digits
   * @param last as many digits, and a greater number
   * @param after what stands behind the number; may be empty
   */
  record Range(String before, String first, String last, String after) implements RecalledLots {
    public Range {
      if (!first.matches("[0-9]{1,20}")
          || !last.matches("[0-9]{1,20}")
          || first.length() != last.length()
          || first.compareTo(last) >= 0) {
        throw new IllegalArgumentException("A range goes up, from one number to another.");
      }
      requireLot(before + first + after);
    }

    /** The first lot, as it stands on a box. */
    public String firstLot() {
      return before + first + after;
    }

    /** The last lot, as it stands on a box. */
    public String lastLot() {
      return before + last + after;
    }

    private boolean holds(String lot) {
      int length = before.length() + first.length() + after.length();
      if (lot.length() != length || !lot.startsWith(fold(before)) || !lot.endsWith(fold(after))) {
        return false;
      }
      String number = lot.substring(before.length(), before.length() + first.length());
      return number.chars().allMatch(c -> c >= '0' && c <= '9')
          && number.compareTo(first) >= 0
          && number.compareTo(last) <= 0;
    }
  }

  /**
   * The range between two lots, when they differ in one number of the same length and in nothing
   * else; otherwise nobody could say what lies between them.
   */
  static Optional<RecalledLots> between(String from, String to) {
    String one = from.strip();
    String other = to.strip();
    int end = one.length();
    if (end != other.length() || !LOT.matcher(one).matches() || !LOT.matcher(other).matches()) {
      return Optional.empty();
    }
    int start = 0;
    while (start < end && fold(one).charAt(start) == fold(other).charAt(start)) {
      start++;
    }
    while (end > start && fold(one).charAt(end - 1) == fold(other).charAt(end - 1)) {
      end--;
    }
    while (start > 0 && isDigit(one.charAt(start - 1))) {
      start--;
    }
    while (end < one.length() && isDigit(one.charAt(end))) {
      end++;
    }
    String first = one.substring(start, end);
    String last = other.substring(start, end);
    return first.matches("[0-9]+") && last.matches("[0-9]+") && first.compareTo(last) < 0
        ? Optional.of(new Range(one.substring(0, start), first, last, one.substring(end)))
        : Optional.empty();
  }

  /** Whether this lot is recalled. */
  default boolean covers(String lot) {
    String folded = fold(lot.strip());
    return switch (this) {
      case Every _ -> true;
      case Listed(var lots) -> lots.stream().anyMatch(named -> fold(named).equals(folded));
      case Range range -> range.holds(folded);
    };
  }

  /** ASCII capitals; whatever else is left as it is, so that every verifier does the same. */
  private static String fold(String lot) {
    StringBuilder folded = new StringBuilder(lot);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'a' && c <= 'z') {
        folded.setCharAt(i, (char) (c - 'a' + 'A'));
      }
    }
    return folded.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void requireLot(String lot) {
    if (!LOT.matcher(lot).matches()) {
      throw new IllegalArgumentException(
          "A lot number has 1 to 20 letters, digits and signs, and no space.");
    }
  }
}
