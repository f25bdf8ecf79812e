package clinic.needlepoint.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The label of a logistic unit, as a carton of many boxes has it: SSCC (AI 00), the number of what
 * is inside (02) and how many of it (37). GS1 allows 37 only beside these two, and neither of them
 * beside 01. What is inside is what comes into the cupboard.
 */
final class LogisticLabel {
  private static final char GS = 0x1D;
  private static final String PREFIX = "(\\](C1|d2|e0|Q3|J1))?";

  /** Elements of a fixed length that may stand before another without a separator. */
  private static final Map<String, Integer> LENGTHS =
      Map.of("00", 18, "02", 14, "11", 6, "13", 6, "15", 6, "16", 6, "17", 6);

  private LogisticLabel() {}

  /** The same as the label of the units inside; any other scan as it came. */
  static String asUnits(String raw) {
    String prefix =
        raw.matches("(?s)" + PREFIX + ".*") && raw.startsWith("]") ? raw.substring(0, 3) : "";
    List<String> elements = elements(raw.substring(prefix.length()));
    boolean logistic =
        List.of("00", "02", "37").stream()
            .allMatch(ai -> elements.stream().filter(e -> e.startsWith(ai)).count() == 1);
    if (!logistic || !sscc(value(elements, "00"))) {
      return raw;
    }
    StringBuilder units = new StringBuilder(prefix).append("01").append(value(elements, "02"));
    elements.stream()
        .filter(e -> LENGTHS.containsKey(e.substring(0, 2)))
        .filter(e -> !e.startsWith("00") && !e.startsWith("02"))
        .forEach(units::append);
    units.append("30").append(value(elements, "37"));
    elements.stream()
        .filter(e -> !LENGTHS.containsKey(e.substring(0, 2)) && !e.startsWith("37"))
        .forEach(e -> units.append(GS).append(e));
    return units.toString();
  }

  private static String value(List<String> elements, String ai) {
    return elements.stream().filter(e -> e.startsWith(ai)).findFirst().orElseThrow().substring(2);
  }

  /** Cut apart, each with its AI; empty when this is no such label. */
  private static List<String> elements(String text) {
    List<String> elements = new ArrayList<>();
    for (String run : text.split(String.valueOf(GS), -1)) {
      String rest = run;
      while (rest.length() > 2) {
        int length = 2 + LENGTHS.getOrDefault(rest.substring(0, 2), rest.length() - 2);
        if (length > rest.length()) {
          return List.of();
        }
        elements.add(rest.substring(0, length));
        rest = rest.substring(length);
      }
    }
    return elements;
  }

  /** Check digit over 17 digits, weights 3 and 1 (GS1 General Specifications 7.9). */
  private static boolean sscc(String digits) {
    if (!digits.matches("[0-9]{18}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return (10 - sum % 10) % 10 == digits.charAt(17) - '0';
  }
}
