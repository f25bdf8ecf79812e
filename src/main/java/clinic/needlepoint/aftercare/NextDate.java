package clinic.needlepoint.aftercare;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import java.time.LocalDate;

/**
 * When somebody may come again, in weeks after a treatment. Pure.
 *
 * @param minimum no date before
 * @param warning a date before is shown with a warning
 * @param usual what is suggested; a suggestion never warns of itself, whatever was approved once
 */
public record NextDate(int minimum, int warning, int usual) {
  /** What is to be said of a date. */
  public enum Verdict {
    FITS,
    /** Sooner than one of the sources says. */
    SOON,
    /** Sooner than any source says: not possible. */
    TOO_SOON
  }

  static NextDate of(ProtocolValues protocol) {
    return new NextDate(
        weeks(protocol, ProtocolKey.INTERVAL_MINIMUM),
        weeks(protocol, ProtocolKey.INTERVAL_WARNING),
        weeks(protocol, ProtocolKey.INTERVAL_DEFAULT_FROM));
  }

  private static int weeks(ProtocolValues protocol, ProtocolKey key) {
    return protocol.require(key).value();
  }

  /** The same day of the week as the treatment. */
  public LocalDate suggested(LocalDate treated) {
    return treated.plusWeeks(Math.max(usual, Math.max(warning, minimum)));
  }

  /** The first day that is possible. */
  public LocalDate earliest(LocalDate treated) {
    return treated.plusWeeks(minimum);
  }

  public Verdict of(LocalDate treated, LocalDate date) {
    if (date.isBefore(earliest(treated))) {
      return Verdict.TOO_SOON;
    }
    return date.isBefore(treated.plusWeeks(warning)) ? Verdict.SOON : Verdict.FITS;
  }
}
