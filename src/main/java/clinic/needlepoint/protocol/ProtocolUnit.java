package clinic.needlepoint.protocol;

import java.util.Locale;

/** Units of protocol values; every value is a whole number of one of them. */
public enum ProtocolUnit {
  SECONDS,
  MINUTES,
  HOURS,
  DAYS,
  WEEKS,
  MONTHS,
  YEARS,
  MICROMETRES,
  PER_MILLE;

  /** As the file and the table write it: "per-mille". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ProtocolUnit of(String word) {
    for (ProtocolUnit unit : values()) {
      if (unit.word().equals(word)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("There is no unit " + word + ".");
  }
}
