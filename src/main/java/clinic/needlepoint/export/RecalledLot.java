package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import java.util.List;

/**
 * Which lots a recall names, by the header of its record alone: which bodies are demanded must not
 * depend on a body.
 */
record RecalledLot(ParsedLine entered) {
  private static final String DIGITS = "[0-9]{1,20}";

  /** The recall's number; empty in a record of a version that gave none. */
  String number() {
    return key("recall");
  }

  boolean exposes(ParsedLine used) {
    return Strikes.key(used, "device").equals(key("device"))
        && covers(fold(Strikes.key(used, "lot")));
  }

  private boolean covers(String lot) {
    return switch (key("scope")) {
      case "device" -> true;
      case "lots" -> List.of(fold(key("lots")).split(" ", -1)).contains(lot);
      case "range" -> inRange(lot);
      default -> !entered.keys().containsKey("lot") || fold(key("lot")).equals(lot);
    };
  }

  private boolean inRange(String lot) {
    String before = fold(key("before"));
    String first = key("first");
    String last = key("last");
    String after = fold(key("after"));
    if (!first.matches(DIGITS)
        || !last.matches(DIGITS)
        || first.length() != last.length()
        || lot.length() != before.length() + first.length() + after.length()
        || !lot.startsWith(before)
        || !lot.endsWith(after)) {
      return false;
    }
    String number = lot.substring(before.length(), before.length() + first.length());
    return number.matches(DIGITS) && number.compareTo(first) >= 0 && number.compareTo(last) <= 0;
  }

  /** As people read it; empty for every lot of the device. */
  String words() {
    return switch (key("scope")) {
      case "device" -> "";
      case "lots" -> key("lots");
      case "range" ->
          key("before")
              + key("first")
              + key("after")
              + " to "
              + key("before")
              + key("last")
              + key("after");
      default -> key("lot");
    };
  }

  private String key(String name) {
    return Strikes.key(entered, name);
  }

  /** ASCII capitals; whatever else is left as it is. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'a' && c <= 'z') {
        folded.setCharAt(i, (char) (c - 'a' + 'A'));
      }
    }
    return folded.toString();
  }
}
