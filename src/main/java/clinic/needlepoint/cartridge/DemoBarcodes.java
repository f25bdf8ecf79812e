package clinic.needlepoint.cartridge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The labels of the demo's cartridges, as a scanner would send them. The device identifiers are
 * GS1's own examples and belong to no product.
 *
 * @param name what the label shows: "good", "serial", "soon", "expired", "recalled", "last"
 * @param code the element string with its symbology prefix; GS is 0x1D
 */
public record DemoBarcodes(String name, String code) {
  static final String FACE = "09506000134352";
  static final String BODY = "09506000134369";

  static final String GOOD_LOT = "4K27-118";
  static final String EXPIRED_LOT = "3J09-042";
  static final String RECALLED_LOT = "4F14-007";
  static final String LAST_LOT = "4M02-310";
  static final String SOON_LOT = "4B20-015";

  /** A box of ten, and a carton of six such boxes on one pallet label. */
  static final String FACE_BOX = "19506000134359";

  private static final String NEW_LOT = "5A11-204";
  private static final String SSCC = "395060001343500010";

  private static final DateTimeFormatter AI_17 = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
  private static final char GS = 0x1D;

  /** The labels lying on the demo's desk that day. */
  public static List<DemoBarcodes> on(LocalDate today) {
    return List.of(
        label("good", FACE, goodUntil(today), GOOD_LOT, ""),
        label("serial", BODY, goodUntil(today), GOOD_LOT, "000451"),
        label("last", FACE, goodUntil(today), LAST_LOT, ""),
        label("soon", FACE, soonUntil(today), SOON_LOT, ""),
        label("expired", FACE, expiredOn(today), EXPIRED_LOT, ""),
        label("recalled", FACE, goodUntil(today), RECALLED_LOT, ""),
        label("unknown", "09506000134376", goodUntil(today), GOOD_LOT, ""),
        new DemoBarcodes("unreadable", "]C1" + "01" + "09506000134353" + "10" + GOOD_LOT));
  }

  /** The boxes that were delivered that day. */
  public static List<DemoBarcodes> boxes(LocalDate today) {
    LocalDate until = today.plusMonths(20);
    String day = AI_17.format(until);
    return List.of(
        new DemoBarcodes("box", "]d201" + FACE_BOX + "17" + day + "10" + NEW_LOT),
        new DemoBarcodes("box-count", "]d201" + BODY + "17" + day + "305" + GS + "10" + NEW_LOT),
        new DemoBarcodes("box-ask", "]d201" + BODY + "10" + NEW_LOT),
        new DemoBarcodes(
            "carton", "]C100" + SSCC + "02" + FACE + "17" + day + "3760" + GS + "10" + NEW_LOT),
        label("box-expired", FACE_BOX, expiredOn(today), EXPIRED_LOT, ""),
        label("box-recalled", FACE_BOX, goodUntil(today), RECALLED_LOT, ""),
        label("box-unknown", "09506000134376", until, NEW_LOT, ""));
  }

  static LocalDate soonUntil(LocalDate today) {
    return today.plusDays(24);
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
