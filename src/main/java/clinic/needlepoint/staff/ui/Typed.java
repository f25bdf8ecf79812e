package clinic.needlepoint.staff.ui;

import clinic.needlepoint.staff.Pin;
import java.util.Optional;

/** What was typed so far: 4 digits of the code, then 6 of the PIN. */
record Typed(String code, String pin) {
  static final int CODE_DIGITS = 4;
  static final int PIN_DIGITS = 6;

  static final Typed NOTHING = new Typed("", "");

  Typed digit(int digit) {
    if (code.length() < CODE_DIGITS) {
      return new Typed(code + digit, pin);
    }
    return pin.length() < PIN_DIGITS ? new Typed(code, pin + digit) : this;
  }

  Typed rubOut() {
    if (!pin.isEmpty()) {
      return new Typed(code, pin.substring(0, pin.length() - 1));
    }
    return code.isEmpty() ? this : new Typed(code.substring(0, code.length() - 1), pin);
  }

  boolean codeNext() {
    return code.length() < CODE_DIGITS;
  }

  Optional<Pin> complete() {
    return pin.length() == PIN_DIGITS ? Optional.of(new Pin(pin)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Typed";
  }
}
