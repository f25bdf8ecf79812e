package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one barcode says about one device.
 *
 * @param deviceIdentifier the product, or null when the code is sound but names none: the secondary
 *     symbol of an HIBC label, a shipping container; such a scan carries the warning {@code
 *     NO_DEVICE_IDENTIFIER}
 * @param lot GS1 AI 10, or null when the code has none
 * @param serial AI 21, HIBC supplement S, or null
 * @param expires AI 17, HIBC 14D or its secondary date, a whole day, or null
 * @param manufactured AI 11, HIBC 16D, a whole day, or null
 * @param others every further element by its AI ("30") or HIBC supplement ("Q"), value as scanned;
 *     unmodifiable
 * @param raw the scan exactly as it came, prefix and separators included; of an HIBC label in two
 *     symbols both, the primary first, with a line feed between them
 * @param aimPrefix the scanner's symbology prefix ("]d2"), or null when it sent none
 */
public record Udi(
    @Nullable DeviceIdentifier deviceIdentifier,
    @Nullable LotNumber lot,
    @Nullable SerialNumber serial,
    @Nullable ExpirationDate expires,
    @Nullable LocalDate manufactured,
    SortedMap<String, String> others,
    String raw,
    @Nullable String aimPrefix) {
  public Udi {
    others =
        others.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(others));
  }

  /** By whose rules it was read. */
  public Issuer issuer() {
    return raw.charAt(aimPrefix == null ? 0 : aimPrefix.length()) == '+' ? Issuer.HIBC : Issuer.GS1;
  }
}
