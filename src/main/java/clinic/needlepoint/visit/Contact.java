package clinic.needlepoint.visit;

import java.util.Optional;

/**
 * How the clinic reaches a person, masked for a screen that others may see.
 *
 * @param phone such as "... 42": the last two digits
 * @param email such as "m...@e...": the first letters of both halves
 */
public record Contact(Optional<String> phone, Optional<String> email) {

  static Contact masked(Optional<String> phone, Optional<String> email) {
    return new Contact(phone.map(Contact::ending), email.map(Contact::beginnings));
  }

  private static String ending(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    return "\u2026 " + digits.substring(Math.max(0, digits.length() - 2));
  }

  private static String beginnings(String email) {
    int at = email.lastIndexOf('@');
    return first(email) + "\u2026@" + first(email.substring(at + 1)) + "\u2026";
  }

  private static String first(String text) {
    return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
  }

  boolean isEmpty() {
    return phone.isEmpty() && email.isEmpty();
  }
}
