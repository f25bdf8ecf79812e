package clinic.needlepoint.cartridge;

import java.util.List;

/** What became of a change to the cupboard. */
public sealed interface StockChangeResult {
  /** Written. */
  record Done(LotStock now) implements StockChangeResult {}

  /**
   * Somebody took or put units meanwhile; nothing was written.
   *
   * @param now as it stands
   */
  record MovedMeanwhile(LotStock now) implements StockChangeResult {}

  /** A difference without a reason; nothing was written. */
  record NeedsReason(int difference) implements StockChangeResult {}

  /** Not so many units are there; nothing was written. */
  record NotSoMany(int there) implements StockChangeResult {}

  /**
   * Some of the units carry a label of the clinic, and nobody said which; nothing was written.
   *
   * @param atLeast how many labels have to be named
   */
  record NameTheLabels(int atLeast) implements StockChangeResult {}

  /** These labels are not on units of the lot; nothing was written. */
  record NoSuchLabels(List<String> serials) implements StockChangeResult {
    public NoSuchLabels {
      serials = List.copyOf(serials);
    }
  }
}
