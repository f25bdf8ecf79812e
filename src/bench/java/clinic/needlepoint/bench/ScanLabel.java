package clinic.needlepoint.bench;

import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A label as the scanner sends it, and the verdict it must get: of twenty, one is of an expired
 * lot, one of a recalled lot and one of an unknown device; every second one has a serial number.
 */
record ScanLabel(String code, String verdict) {
  /** GS1's own example numbers, which belong to no product. */
  static final String DEVICE = "09506000134352";

  static final String EXPIRED_LOT = "EXP-1";
  static final String RECALLED_LOT = "REC-1";

  /** Cartridges in a lot. */
  static final int LOT_SIZE = 100;

  private static final String UNKNOWN = "09506000134376";
  private static final DateTimeFormatter AI_17 = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
  private static final char GS = 0x1D;

  static String lot(int number) {
    return "B%06d".formatted(number);
  }

  static ScanLabel number(int n, LocalDate today) {
    LocalDate good = today.plusYears(1);
    String lot = lot(n / LOT_SIZE);
    return switch (n % 20) {
      case 3 -> label(n, DEVICE, EXPIRED_LOT, today.minusDays(20), "expired");
      case 8 -> label(n, DEVICE, RECALLED_LOT, good, "recalled");
      case 14 -> label(n, UNKNOWN, lot, good, "unknown-device");
      default -> label(n, DEVICE, lot, good, "accepted");
    };
  }

  private static ScanLabel label(int n, String device, String lot, LocalDate day, String verdict) {
    String code = "]d201" + device + "17" + AI_17.format(day) + "10" + lot;
    return new ScanLabel(n % 2 == 0 ? code : code + GS + "21" + "%08d".formatted(n), verdict);
  }

  ScanReading reading() {
    return ScanReading.of(code, Instant.EPOCH, ScanSource.KEYBOARD_WEDGE);
  }
}
