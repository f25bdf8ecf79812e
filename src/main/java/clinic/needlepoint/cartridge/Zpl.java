package clinic.needlepoint.cartridge;

import java.util.List;

/**
 * A label in ZPL II, the language of most label printers: 50 by 25 mm at 203 dots an inch (8 dots a
 * millimetre).
 */
final class Zpl {
  private static final char FNC1 = 0x1D;

  private Zpl() {}

  /**
   * @param elements a GS1 element string with FNC1 as 0x1D
   * @param lines what stands beside the code
   */
  static String label(String elements, List<String> lines) {
    StringBuilder zpl = new StringBuilder("^XA\n^CI28\n^PW400\n^LL200\n");
    // ^BX: not turned, 5 dots a module, quality 200 (ECC 200), columns, rows and format by itself,
    // escape sign _; _1 is FNC1.
    zpl.append("^FO16,24^BXN,5,200,,,,_^FD").append(data(elements)).append("^FS\n");
    int y = 24;
    for (String line : lines) {
      zpl.append("^FO176,%d^A0N,24,22^FB216,2,0,L^FH_^FD".formatted(y))
          .append(text(line))
          .append("^FS\n");
      y += 34;
    }
    return zpl.append("^XZ\n").toString();
  }

  /** The escape sign stands for itself when it is doubled. */
  private static String data(String elements) {
    return elements.replace("_", "__").replace(String.valueOf(FNC1), "_1");
  }

  /** The signs that begin a command, and the one that begins a hexadecimal byte, as such bytes. */
  private static String text(String line) {
    return line.replaceAll("\\p{Cf}", "")
        .replace("_", "_5F")
        .replace("^", "_5E")
        .replace("~", "_7E");
  }
}
