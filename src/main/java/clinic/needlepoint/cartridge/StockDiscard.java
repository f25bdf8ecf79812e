package clinic.needlepoint.cartridge;

/** Why units are thrown away unused, outside a session. */
public enum StockDiscard {
  EXPIRED,
  RECALLED,
  WET,
  OPEN,
  DAMAGED,
  /** Sent back to whoever delivered it. */
  RETURNED;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
