package clinic.needlepoint.udi;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a further element glued to the end of a value. Many keyboard-wedge scanners drop ASCII
 * 29, and then {@code 10LOT17251231} is a lot of twelve characters or a lot and an expiry date:
 * nobody can decide, so a person must.
 */
final class LostSeparator {
  /** Variant, of two digits: 2024 at the end of a lot number is rather the year. */
  private static final int VARIANT = ElementRange.number("20");

  private static final int YEARS_NEAR = 15;

  /** How scanners and their drivers write the separator when they do not drop it. */
  private static final List<String> WRITTEN_OUT = List.of("<GS>", "(GS)", "%1D");

  private final String text;
  private final List<Element> elements;
  private final Year reference;
  private int to;

  /**
   * @param elements what the code already has: a second one would be a contradiction, so it is no
   *     suspicion
   */
  LostSeparator(String text, List<Element> elements, Year reference) {
    this.text = text;
    this.elements = elements;
    this.reference = reference;
  }

  /**
   * A place where a further element could start.
   *
   * @param at character of the text, from 0
   * @param strong true when it holds a valid date or check digit up to the end, which is hardly
   *     chance
   */
  record Suspicion(int at, boolean strong) {}

  /** The strongest suspicion in the value, the first of equals, or null when there is none. */
  @Nullable Suspicion in(Element element) {
    to = element.to();
    Suspicion weak = null;
    for (int from = element.from() + 1; from < to; from++) {
      Suspicion here = at(from);
      if (here != null && here.strong()) {
        return here;
      }
      weak = weak == null ? here : weak;
    }
    return weak;
  }

  private @Nullable Suspicion at(int from) {
    char first = text.charAt(from);
    if (!Characters.isDigit(first)) {
      return first <= '<' && writtenOut(from) ? new Suspicion(from, true) : null;
    }
    ElementRule rule =
        ApplicationIdentifiers.hasRoomFor(text, from, to)
            ? ApplicationIdentifiers.startingAt(text, from, to)
            : null;
    if (rule == null) {
      return null;
    }
    // What cannot be by its length is most of it, so that comes first.
    int value = from + rule.ai().length();
    if (rule.selfDelimiting()) {
      return value + rule.longest() > to || isYear(rule, from) || !possible(rule, from)
          ? null
          : fixed(rule, value, from);
    }
    return to - value < rule.shortest() || to - value > rule.longest() || !possible(rule, from)
        ? null
        : separated(rule, value, from);
  }

  private boolean isYear(ElementRule rule, int from) {
    return rule.number() == VARIANT
        && from + 4 <= to
        && Characters.areDigits(text, from, from + 4)
        && Math.abs(Characters.number(text, from, from + 4) - reference.getValue()) <= YEARS_NEAR;
  }

  private boolean writtenOut(int from) {
    for (String separator : WRITTEN_OUT) {
      if (text.startsWith(separator, from)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Suspicion fixed(ElementRule rule, int value, int from) {
    int end = value + rule.longest();
    if (rule.check(text, value, end, reference) != null) {
      return null;
    }
    return end == to || at(end) != null ? new Suspicion(from, rule.telling()) : null;
  }

  private @Nullable Suspicion separated(ElementRule rule, int value, int from) {
    boolean telling = rule.ai().charAt(0) != '9' || startsWithWord(value);
    boolean fits = telling && rule.check(text, value, to, reference) == null;
    boolean exact = rule.shortest() == rule.longest() && rule.telling();
    return fits ? new Suspicion(from, exact) : null;
  }

  /** Not there already, nothing there that excludes it, and its companions there or also glued. */
  private boolean possible(ElementRule rule, int from) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).number() == rule.number()) {
        return false;
      }
    }
    return !ElementRelations.excluded(rule, elements) && accompanied(rule, from);
  }

  private boolean accompanied(ElementRule rule, int from) {
    List<List<ElementRange>> needs = rule.needs();
    for (int i = 0; i < needs.size(); i++) {
      if (allThere(needs.get(i), rule, from)) {
        return true;
      }
    }
    return needs.isEmpty();
  }

  private boolean allThere(List<ElementRange> ranges, ElementRule asking, int from) {
    for (int i = 0; i < ranges.size(); i++) {
      ElementRange range = ranges.get(i);
      if (!ElementRelations.present(elements, range, asking) && !laterInText(range, from)) {
        return false;
      }
    }
    return true;
  }

  private boolean laterInText(ElementRange range, int from) {
    for (int at = from + 2; at < to; at++) {
      ElementRule rule = ApplicationIdentifiers.startingAt(text, at, to);
      if (rule != null && range.has(rule.number())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A maker's internal element is suspected only before text: a 9 and a digit are in every second
   * lot number.
   */
  private boolean startsWithWord(int value) {
    return to - value > 1 && !Characters.isDigit(text.charAt(value));
  }
}
