package clinic.needlepoint.udi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the rows of {@code udi/gs1-elements.txt}, whose head explains its columns. */
final class ElementTable {
  private static final String NONE = "-";
  private static final String KEY = "key";

  private ElementTable() {}

  static List<ElementRule> read() {
    List<ElementRule> rules = new ArrayList<>();
    for (String line : TextTable.lines("gs1-elements.txt")) {
      String[] columns =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      String[] range = columns[0].split("-", -1);
      int first = Integer.parseInt(range[0]);
      int last = Integer.parseInt(range[range.length - 1]);
      for (int ai = first; ai <= last; ai++) {
        rules.add(rule(("%0" + range[0].length() + "d").formatted(ai), columns));
      }
    }
    return List.copyOf(rules);
  }

  private static ElementRule rule(String ai, String[] columns) {
    List<Part> parts = Arrays.stream(columns[3].split(", ", -1)).map(ElementTable::part).toList();
    return new ElementRule(
        ai,
        ElementRange.number(ai),
        columns[1].equals("fixed"),
        columns[2].equals("attribute"),
        parts,
        parts.stream().mapToInt(part -> part.optional() ? 0 : part.shortest()).sum(),
        parts.stream().mapToInt(Part::longest).sum(),
        columns[4].equals(NONE) ? List.of() : needs(columns[4]),
        columns[5].equals(NONE) ? List.of() : ranges(columns[5], " "),
        columns[6].equals(NONE) ? List.of() : paths(columns[6]));
  }

  /** Such as "[digits 1-12]" or "digits 14 mod10". */
  private static Part part(String column) {
    boolean optional = column.startsWith("[");
    String[] words = (optional ? column.substring(1, column.length() - 1) : column).split(" ", -1);
    String[] lengths = words[1].split("-", -1);
    return new Part(
        Charset.valueOf(words[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(lengths[0]),
        Integer.parseInt(lengths[lengths.length - 1]),
        optional,
        Arrays.stream(words).skip(2).map(Check::named).toList());
  }

  private static List<List<ElementRange>> needs(String column) {
    return Arrays.stream(column.split(" or ", -1)).map(all -> ranges(all, "\\+")).toList();
  }

  private static List<ElementRange> ranges(String column, String between) {
    return Arrays.stream(column.split(between, -1)).map(ElementRange::of).toList();
  }

  private static List<List<String>> paths(String column) {
    if (column.equals(KEY)) {
      return List.of(List.of());
    }
    return Arrays.stream(column.substring(KEY.length() + 1).split(" / ", -1))
        .map(path -> List.of(path.split(" ", -1)))
        .toList();
  }
}
