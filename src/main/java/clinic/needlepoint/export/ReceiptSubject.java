package clinic.needlepoint.export;

import java.util.Optional;

/**
 * What a receipt is of.
 *
 * @param number of a record, in digits, or of a session, such as S-000123
 * @param session whether it is of all records of a session
 */
public record ReceiptSubject(String number, boolean session) {
  /** As somebody types it; empty when it is neither. */
  public static Optional<ReceiptSubject> of(String typed) {
    String number = typed.strip().toUpperCase(java.util.Locale.ROOT);
    if (number.matches("S-[0-9]{6,12}")) {
      return Optional.of(new ReceiptSubject(number, true));
    }
    return number.matches("[0-9]{1,15}")
        ? Optional.of(new ReceiptSubject(String.valueOf(Long.parseLong(number)), false))
        : Optional.empty();
  }

  long record() {
    return Long.parseLong(number);
  }
}
