package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one barcode says about one device.
 *
 * @param deviceIdentifier the product; always present, a code without one is rejected
 * @param lot AI 10, or null when the code has none
 * @param serial AI 21, or null
 * @param expires AI 17, a whole day, or null
 * @param manufactured AI 11, a whole day, or null
 * @param others every further element by its AI, value as scanned ("30" to "20"); unmodifiable
 * @param raw the scan exactly as it came, prefix and separators included
 * @param aimPrefix the scanner's symbology prefix ("]d2"), or null when it sent none
 */
public record Udi(
    DeviceIdentifier deviceIdentifier,
    @Nullable LotNumber lot,
    @Nullable SerialNumber serial,
    @Nullable ExpirationDate expires,
    @Nullable LocalDate manufactured,
    SortedMap<String, String> others,
    String raw,
    @Nullable String aimPrefix) {
  public Udi {
    others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
  }
}
