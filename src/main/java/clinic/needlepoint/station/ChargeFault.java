package clinic.needlepoint.station;

/** Why a pen in its dock is not charging as it should. */
public enum ChargeFault {
  /** The charger says neither "charging" nor "full": no power, no contact or a broken charger. */
  SILENT("silent"),
  /** The charger says "charging" and "full" at once, which only a wiring fault does. */
  WIRING("wiring"),
  /** The charger blinks slowly (1 to 2.5 Hz): its own fault signal. */
  BLINKS("blinks"),
  /** The charger blinks fast (5 Hz and more): it finds no battery. */
  NO_BATTERY("no-battery"),
  /** It has been charging for longer than any pen takes. */
  TOO_LONG("too-long");

  private final String word;

  ChargeFault(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
