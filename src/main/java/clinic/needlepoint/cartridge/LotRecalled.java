package clinic.needlepoint.cartridge;

/** The lot was recalled after its cartridge was accepted: the pack stays shut. */
public final class LotRecalled extends RuntimeException {
  LotRecalled() {
    super("The lot was recalled");
  }
}
