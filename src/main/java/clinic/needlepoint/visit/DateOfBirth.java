package clinic.needlepoint.visit;

import java.time.LocalDate;

/** A date of birth that somebody alive can have: 1900 or later, and not in the future. */
public record DateOfBirth(LocalDate date) {
  static final int EARLIEST_YEAR = 1900;

  public DateOfBirth {
    if (date.getYear() < EARLIEST_YEAR) {
      throw new IllegalArgumentException("A date of birth is in " + EARLIEST_YEAR + " or later.");
    }
  }

  /** What identifies a person is not printed. */
  @Override
  public String toString() {
    return "DateOfBirth";
  }
}
