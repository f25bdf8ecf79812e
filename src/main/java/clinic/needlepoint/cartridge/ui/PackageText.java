package clinic.needlepoint.cartridge.ui;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The boxes of a device in one line: "19506000134359 = 10; 29506000134356 = 60". */
final class PackageText {
  private static final String BOX = "\\s*([0-9A-Za-z]{6,23})\\s*=\\s*([0-9]{1,5})\\s*";

  private PackageText() {}

  static String of(Map<String, Integer> packages) {
    return packages.entrySet().stream()
        .map(box -> box.getKey() + " = " + box.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Empty when the line is not written so. */
  static Optional<SortedMap<String, Integer>> read(String text) {
    SortedMap<String, Integer> packages = new TreeMap<>();
    if (text.isBlank()) {
      return Optional.of(packages);
    }
    for (String box : text.strip().split(";", -1)) {
      if (!box.matches(BOX)) {
        return Optional.empty();
      }
      int units = Integer.parseInt(box.replaceFirst(BOX, "$2"));
      String number = box.replaceFirst(BOX, "$1").toUpperCase(java.util.Locale.ROOT);
      if (units < 1 || units > 10_000 || packages.put(number, units) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(packages);
  }
}
