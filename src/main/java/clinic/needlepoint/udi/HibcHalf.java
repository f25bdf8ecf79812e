package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Accepted;
import java.util.Optional;

/**
 * An HIBC symbol that is half a label.
 *
 * @param symbol which half
 * @param udi what it says alone
 * @param link what holds the halves together: the check character of a primary, which its secondary
 *     repeats before its own
 */
public record HibcHalf(HibcSymbol symbol, Udi udi, char link) {
  /** Empty for everything that is no half: other codes, and an HIBC label in one symbol. */
  public static Optional<HibcHalf> of(ScanResult scan) {
    return scan instanceof Accepted(Udi udi, var _) && udi.issuer() == Issuer.HIBC
        ? of(udi)
        : Optional.empty();
  }

  private static Optional<HibcHalf> of(Udi udi) {
    String raw = udi.raw();
    int check = raw.length() - 1;
    DeviceIdentifier device = udi.deviceIdentifier();
    if (device == null) {
      return Optional.of(new HibcHalf(HibcSymbol.SECONDARY, udi, raw.charAt(check - 1)));
    }
    String prefix = udi.aimPrefix();
    int first = prefix == null ? 1 : prefix.length() + 1;
    return first + device.value().length() == check
        ? Optional.of(new HibcHalf(HibcSymbol.PRIMARY, udi, raw.charAt(check)))
        : Optional.empty();
  }

  /**
   * The label of which these are the halves, in either order; empty when they are not. One in 43
   * pairs of two labels agrees in its link by chance, and nothing in the symbols can tell.
   */
  public Optional<Udi> with(HibcHalf other) {
    if (symbol == other.symbol || link != other.link) {
      return Optional.empty();
    }
    return Optional.of(
        symbol == HibcSymbol.PRIMARY ? joined(udi, other.udi) : joined(other.udi, udi));
  }

  private static Udi joined(Udi primary, Udi secondary) {
    return new Udi(
        primary.deviceIdentifier(),
        secondary.lot(),
        secondary.serial(),
        secondary.expires(),
        secondary.manufactured(),
        secondary.others(),
        primary.raw() + "\n" + secondary.raw(),
        primary.aimPrefix());
  }
}
