package clinic.needlepoint.staff;

import java.time.LocalDate;

/**
 * A licence to treat.
 *
 * @param kind as the board writes it, such as "RN"
 * @param expires the last day on which it is valid
 * @param depthCapMicrometres the deepest needle the licence allows, in micrometres
 */
public record Licence(String kind, String number, LocalDate expires, int depthCapMicrometres) {
  public Licence {
    if (kind.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException("A licence has a kind and a number.");
    }
    if (depthCapMicrometres < 0 || depthCapMicrometres > 3_000) {
      throw new IllegalArgumentException("A depth cap lies between 0 and 3 mm.");
    }
  }

  public boolean validOn(LocalDate day) {
    return !day.isAfter(expires);
  }
}
