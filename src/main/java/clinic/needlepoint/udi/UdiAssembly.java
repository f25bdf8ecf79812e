package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts checked elements into a {@link Udi}. */
final class UdiAssembly {
  private UdiAssembly() {}

  /** A bare product number, without any production identifier. */
  static Udi of(DeviceIdentifier device, String raw, @Nullable String prefix) {
    return new Udi(device, null, null, null, null, new TreeMap<>(), raw, prefix);
  }

  /** The elements have passed every rule, so there is a 01 and each AI has one value. */
  static Udi of(List<Element> elements, String raw, @Nullable String prefix, Year reference) {
    SortedMap<String, String> others = new TreeMap<>();
    elements.forEach(element -> others.put(element.ai(), element.value()));
    String gtin = others.remove("01");
    if (gtin == null) {
      throw new IllegalArgumentException("A UDI has a device identifier");
    }
    String lot = others.remove("10");
    String serial = others.remove("21");
    LocalDate expires = day(others.remove("17"), reference);
    LocalDate manufactured = day(others.remove("11"), reference);
    return new Udi(
        DeviceIdentifier.gtin(gtin),
        lot == null ? null : new LotNumber(lot),
        serial == null ? null : new SerialNumber(serial),
        expires == null ? null : new ExpirationDate(expires),
        manufactured,
        others,
        raw,
        prefix);
  }

  private static @Nullable LocalDate day(@Nullable String digits, Year reference) {
    return digits == null ? null : Gs1Date.day(digits, reference);
  }
}
