package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts checked elements into a {@link Udi}. Used once. */
final class UdiAssembly {
  private final Year reference;
  private @Nullable DeviceIdentifier device;
  private @Nullable LotNumber lot;
  private @Nullable SerialNumber serial;
  private @Nullable ExpirationDate expires;
  private @Nullable LocalDate manufactured;
  private SortedMap<String, String> others = Collections.emptySortedMap();

  private UdiAssembly(Year reference) {
    this.reference = reference;
  }

  /** A bare product number, without any production identifier. */
  static Udi of(DeviceIdentifier device, String raw, @Nullable String prefix) {
    return new Udi(device, null, null, null, null, Collections.emptySortedMap(), raw, prefix);
  }

  /** The elements have passed every rule, so each AI has one value. */
  static Udi of(List<Element> elements, String raw, @Nullable String prefix, Year reference) {
    UdiAssembly all = new UdiAssembly(reference);
    for (int i = 0; i < elements.size(); i++) {
      all.put(elements.get(i));
    }
    return new Udi(
        all.device, all.lot, all.serial, all.expires, all.manufactured, all.others, raw, prefix);
  }

  private void put(Element element) {
    switch (element.number()) {
      case 100 -> device = new DeviceIdentifier(Issuer.GS1, element.value());
      case 1000 -> lot = new LotNumber(element.value());
      case 1100 -> manufactured = day(element);
      case 1700 -> expires = new ExpirationDate(day(element));
      case 2100 -> serial = new SerialNumber(element.value());
      default -> {
        if (others.isEmpty()) {
          others = new TreeMap<>();
        }
        others.put(element.rule().ai(), element.value());
      }
    }
  }

  private LocalDate day(Element element) {
    return Dates.day(element.text(), element.from(), reference);
  }
}
