package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules between elements: no contradicting duplicates, no excluded pairs, every companion
 * there.
 */
final class ElementRelations {
  private ElementRelations() {}

  /** The first broken rule, or null. */
  static @Nullable Rejected firstBroken(List<Element> elements, String raw) {
    Map<String, String> values = new HashMap<>();
    for (Element element : elements) {
      String earlier = values.putIfAbsent(element.ai(), element.value());
      if (earlier != null && !earlier.equals(element.value())) {
        return rejected(ReasonCode.DUPLICATE_ELEMENT, element, raw);
      }
    }
    for (Element element : elements) {
      ReasonCode broken = broken(element.rule(), values.keySet());
      if (broken != null) {
        return rejected(broken, element, raw);
      }
    }
    return values.containsKey("01")
        ? null
        : rejected(ReasonCode.NO_DEVICE_IDENTIFIER, elements.getFirst(), raw);
  }

  private static @Nullable ReasonCode broken(ElementRule rule, Set<String> present) {
    for (String other : rule.excludes()) {
      if (present.contains(other)) {
        return ReasonCode.EXCLUDED_PAIR;
      }
    }
    for (Set<String> alternative : rule.needs()) {
      if (present.containsAll(alternative)) {
        return null;
      }
    }
    return rule.needs().isEmpty() ? null : ReasonCode.MISSING_COMPANION;
  }

  private static Rejected rejected(ReasonCode reason, Element element, String raw) {
    return new Rejected(reason, element.at() + 1, raw);
  }
}
