package clinic.needlepoint.cartridge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A label of the clinic for one unit of a lot whose maker gave its units no serial number.
 *
 * @param device a GTIN as 14 digits
 * @param model as a person reads it
 * @param serial unique among the device's units
 */
public record UnitLabel(String device, String model, String lot, LocalDate expires, String serial) {
  private static final char FNC1 = 0x1D;
  private static final DateTimeFormatter AI_17 = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

  /**
   * The element string of GS1 General Specifications 7.8: FNC1 first and after the lot, whose
   * length varies, written as GS.
   */
  public String elements() {
    return FNC1 + "01" + device + "17" + AI_17.format(expires) + "10" + lot + FNC1 + "21" + serial;
  }
}
