package clinic.needlepoint.export.ui;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** A size in bytes as people read it: "7.4 GB", in thousands as on the stick's own packing. */
final class FileSize {
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

  private FileSize() {}

  static String words(long bytes, Locale locale) {
    double size = bytes;
    int unit = 0;
    while (size >= 1_000 && unit < UNITS.size() - 1) {
      size /= 1_000;
      unit++;
    }
    NumberFormat number = NumberFormat.getInstance(locale);
    number.setMaximumFractionDigits(unit > 1 && size < 100 ? 1 : 0);
    return number.format(size) + " " + UNITS.get(unit);
  }
}
