package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules between elements: no contradicting duplicates, no excluded pairs, every companion
 * there.
 */
final class ElementRelations {
  private static final int SIGNATURE = ElementRange.number("8030");
  private static final List<String> SERIALISED_KEYS = List.of("253", "255", "8003");

  private ElementRelations() {}

  /** The first broken rule, or null. */
  static @Nullable Rejected firstBroken(List<Element> elements, String raw) {
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (contradictsEarlier(elements, i)) {
        return rejected(ReasonCode.DUPLICATE_ELEMENT, element, raw);
      }
    }
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      ReasonCode broken = broken(element.rule(), elements);
      if (broken != null) {
        return rejected(broken, element, raw);
      }
    }
    return null;
  }

  /** True when another element of this range is there. */
  static boolean present(List<Element> elements, ElementRange range, ElementRule asking) {
    for (int i = 0; i < elements.size(); i++) {
      int number = elements.get(i).number();
      if (range.has(number) && number != asking.number()) {
        return true;
      }
    }
    return false;
  }

  static boolean excluded(ElementRule rule, List<Element> elements) {
    List<ElementRange> excludes = rule.excludes();
    for (int i = 0; i < excludes.size(); i++) {
      if (present(elements, excludes.get(i), rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contradictsEarlier(List<Element> elements, int index) {
    Element element = elements.get(index);
    for (int i = 0; i < index; i++) {
      Element earlier = elements.get(i);
      if (earlier.number() == element.number() && !earlier.sameValue(element)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable ReasonCode broken(ElementRule rule, List<Element> elements) {
    if (excluded(rule, elements)) {
      return ReasonCode.EXCLUDED_PAIR;
    }
    if (!accompanied(rule, elements)) {
      return ReasonCode.MISSING_COMPANION;
    }
    boolean unsigned = rule.number() == SIGNATURE && keyLacksSerial(elements);
    return unsigned ? ReasonCode.MISSING_SERIAL : null;
  }

  private static boolean accompanied(ElementRule rule, List<Element> elements) {
    List<List<ElementRange>> needs = rule.needs();
    for (int i = 0; i < needs.size(); i++) {
      if (allPresent(needs.get(i), rule, elements)) {
        return true;
      }
    }
    return needs.isEmpty();
  }

  private static boolean allPresent(
      List<ElementRange> ranges, ElementRule asking, List<Element> elements) {
    for (int i = 0; i < ranges.size(); i++) {
      if (!present(elements, ranges.get(i), asking)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A digital signature signs one piece, so a key that may carry a serial number must carry one.
   */
  private static boolean keyLacksSerial(List<Element> elements) {
    return elements.stream()
        .anyMatch(element ->
            SERIALISED_KEYS.contains(element.rule().ai())
                && element.to() - element.from() == element.rule().shortest());
  }

  private static Rejected rejected(ReasonCode reason, Element element, String raw) {
    return new Rejected(reason, element.at() + 1, raw);
  }
}
