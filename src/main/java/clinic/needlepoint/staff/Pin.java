package clinic.needlepoint.staff;

/** A 6-digit PIN on its way to the hasher. Never printed. */
public record Pin(String digits) {
  public Pin {
    if (!digits.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("A PIN has 6 digits.");
    }
  }

  /** Whether it is one of the first that anybody would guess: one digit, or a row up or down. */
  public boolean easy() {
    return digits.chars().distinct().count() == 1
        || "01234567890".contains(digits)
        || "09876543210".contains(digits);
  }

  @Override
  public String toString() {
    return "Pin";
  }
}
