package clinic.needlepoint.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as a bundle writes them: {@code 2026-11-20}, in the years 0001 to 9999. */
final class Days {
  private static final int LENGTH = "0001-01-01".length();

  private Days() {}

  /** The date, unless it is none or in another form. */
  static Optional<LocalDate> read(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> text.length() == LENGTH && day.getYear() > 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
