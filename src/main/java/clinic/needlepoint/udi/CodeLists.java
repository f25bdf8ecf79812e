package clinic.needlepoint.udi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code lists of {@code udi/code-lists.txt}: countries, currencies, kinds of package. */
enum CodeLists {
  COUNTRY("country"),
  COUNTRY_LETTERS("country-letters"),
  CURRENCY("currency"),
  MEDIA("media"),
  PACKAGE("package");

  private static final Map<String, Set<String>> ALL = read();

  private final String key;

  CodeLists(String key) {
    this.key = key;
  }

  boolean has(String code) {
    return ALL.getOrDefault(key, Set.of()).contains(code);
  }

  /** The range itself must be a code of the list. */
  @Nullable Fault check(String text, int from, int to, ReasonCode reason) {
    return has(text.substring(from, to)) ? null : new Fault(reason, from);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String line : TextTable.lines("code-lists.txt")) {
      int colon = line.indexOf(':');
      lists
          .computeIfAbsent(line.substring(0, colon), _ -> new HashSet<>())
          .addAll(Arrays.asList(line.substring(colon + 1).strip().split(" ", -1)));
    }
    return lists;
  }
}
