package clinic.needlepoint.cartridge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The labels of the demo's cartridges, as a scanner would send them. The device identifiers are
 * GS1's own examples and belong to no product.
 *
 * @param name what the label shows: "good", "serial", "second", "expired", "recalled", "last"
 * @param code the element string with its symbology prefix; GS is 0x1D
 */
public record DemoBarcodes(String name, String code) {
  static final String FACE = "09506000134352";
  static final String BODY = "09506000134369";

  static final String GOOD_LOT = "4K27-118";
  static final String EXPIRED_LOT = "3J09-042";
  static final String RECALLED_LOT = "4F14-007";
  static final String LAST_LOT = "4M02-310";

  private static final DateTimeFormatter AI_17 = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
  private static final char GS = 0x1D;

  /** The labels lying on the demo's desk that day. */
  public static List<DemoBarcodes> on(LocalDate today) {
    return List.of(
        label("good", FACE, goodUntil(today), GOOD_LOT, ""),
        label("serial", BODY, goodUntil(today), GOOD_LOT, "000451"),
        label("last", FACE, goodUntil(today), LAST_LOT, ""),
        label("expired", FACE, expiredOn(today), EXPIRED_LOT, ""),
        label("recalled", FACE, goodUntil(today), RECALLED_LOT, ""),
        label("unknown", "09506000134376", goodUntil(today), GOOD_LOT, ""),
        new DemoBarcodes("unreadable", "]C1" + "01" + "09506000134353" + "10" + GOOD_LOT));
  }

  static LocalDate goodUntil(LocalDate today) {
    return today.plusMonths(15);
  }

  static LocalDate expiredOn(LocalDate today) {
    return today.minusDays(20);
  }

  private static DemoBarcodes label(
      String name, String device, LocalDate expires, String lot, String serial) {
    String code = "]d201" + device + "17" + AI_17.format(expires) + "10" + lot;
    return new DemoBarcodes(name, serial.isEmpty() ? code : code + GS + "21" + serial);
  }
}
