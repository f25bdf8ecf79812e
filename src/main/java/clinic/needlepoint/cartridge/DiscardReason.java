package clinic.needlepoint.cartridge;

/** Why a cartridge was thrown away unused. */
public enum DiscardReason {
  WET,
  OPEN,
  DAMAGED,
  EXPIRED,
  RECALLED;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
