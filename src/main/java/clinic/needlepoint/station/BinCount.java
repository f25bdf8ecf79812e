package clinic.needlepoint.station;

/**
 * How many cartridges the beam has seen fall into the bin since the bin was set in.
 *
 * @param complete whether we watched all that time; after a gap there may be more, or another bin
 */
public record BinCount(int drops, boolean complete) {
  static final BinCount NOT_WATCHED = new BinCount(0, false);
  static final BinCount NEW_BIN = new BinCount(0, true);

  public BinCount {
    if (drops < 0) {
      throw new IllegalArgumentException("A bin cannot hold fewer than no cartridges.");
    }
  }

  BinCount oneMore() {
    return new BinCount(drops + 1, complete);
  }

  BinCount afterGap() {
    return new BinCount(drops, false);
  }
}
