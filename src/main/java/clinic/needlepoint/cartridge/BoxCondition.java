package clinic.needlepoint.cartridge;

/** How a delivered box looks. */
public enum BoxCondition {
  GOOD,
  /** The carton is marked or pressed in; the packs inside are dry, sealed and not damaged. */
  DENTED,
  /** Wet, or was wet: what is inside is sterile no longer. Not taken in. */
  WET,
  /** Open, or packs inside are. Not taken in. */
  OPEN;

  public boolean takenIn() {
    return this == GOOD || this == DENTED;
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
