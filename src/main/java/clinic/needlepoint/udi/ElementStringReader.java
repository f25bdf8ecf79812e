package clinic.needlepoint.udi;

import clinic.needlepoint.udi.LostSeparator.Suspicion;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a GS1 element string into its elements and checks each by itself. Used once. */
final class ElementStringReader {
  private static final int USUAL_ELEMENTS = 8;

  private final String raw;
  private final int start;
  private final Year reference;
  private final Separators separators;
  private final List<Element> elements = new ArrayList<>(USUAL_ELEMENTS);
  private boolean separatorLostPerhaps;

  /**
   * @param start where the element string starts in the raw scan, from 0: after the AIM prefix
   */
  ElementStringReader(String raw, int start, Year reference, Separators separators) {
    this.raw = raw;
    this.separators = separators;
    this.reference = reference;
    // Some scanners send the FNC1 that opens a GS1 symbol as a separator too.
    this.start = isSeparator(start) ? start + 1 : start;
  }

  /** An element read before, from another part of the same symbol. */
  void add(Element element) {
    elements.add(element);
  }

  /** Reads everything; returns the first broken rule, or null when all elements are sound. */
  @Nullable Rejected read() {
    if (start == raw.length()) {
      return rejected(ReasonCode.EMPTY_SCAN, start);
    }
    int before = elements.size();
    int at = start;
    while (at < raw.length()) {
      ElementRule rule = ApplicationIdentifiers.startingAt(raw, at, raw.length());
      if (rule == null) {
        Rejected earlier = firstFault(before);
        return earlier != null ? earlier : noElement(at);
      }
      int value = at + rule.ai().length();
      int end = endOfValue(rule, value);
      elements.add(new Element(rule, raw, value, end, at));
      // One separator after any element is tolerated, needed or not (General Specifications
      // 7.8.6.3).
      at = isSeparator(end) ? end + 1 : end;
    }
    return firstFault(before);
  }

  List<Element> elements() {
    return elements;
  }

  boolean separatorLostPerhaps() {
    return separatorLostPerhaps;
  }

  private boolean isSeparator(int at) {
    return at < raw.length() && raw.charAt(at) == Characters.GS;
  }

  private int endOfValue(ElementRule rule, int from) {
    int longest = rule.selfDelimiting() ? from + rule.longest() : raw.length();
    int end = Math.min(longest, raw.length());
    int separator = raw.indexOf(Characters.GS, from, Math.max(from, end));
    return separator < 0 ? end : separator;
  }

  private Rejected noElement(int at) {
    if (isSeparator(at)) {
      return rejected(ReasonCode.EXTRA_SEPARATOR, at);
    }
    return rejected(at == start ? ReasonCode.NOT_A_UDI : ReasonCode.UNKNOWN_ELEMENT, at);
  }

  private @Nullable Rejected firstFault(int before) {
    LostSeparator lost = new LostSeparator(raw, elements, reference);
    boolean separatorsArrive = hasSeparatorInside();
    for (int i = before; i < elements.size(); i++) {
      Rejected rejected = check(elements.get(i), lost, separatorsArrive);
      if (rejected != null) {
        return rejected;
      }
    }
    return null;
  }

  /**
   * A separator between two elements proves that the scanner sends them. One at either end does
   * not.
   */
  private boolean hasSeparatorInside() {
    if (separators == Separators.ARRIVE) {
      return true;
    }
    int separator = raw.indexOf(Characters.GS, start);
    return separator >= 0 && separator < raw.length() - 1;
  }

  private @Nullable Rejected check(Element element, LostSeparator lost, boolean separatorsArrive) {
    ElementRule rule = element.rule();
    Fault fault = rule.check(raw, element.from(), element.to(), reference);
    Suspicion suspicion = canSwallow(element) ? lost.in(element) : null;
    if (fault != null) {
      boolean tooLong = fault.reason() == ReasonCode.VALUE_TOO_LONG;
      boolean glued = suspicion != null || (tooLong && !rule.selfDelimiting() && !separatorsArrive);
      return rejected(glued ? ReasonCode.LOST_SEPARATOR : fault.reason(), fault.at());
    }
    if (suspicion == null || (separatorsArrive && !suspicion.strong())) {
      return null;
    }
    if (suspicion.strong() && !separatorsArrive) {
      return rejected(ReasonCode.LOST_SEPARATOR, suspicion.at());
    }
    separatorLostPerhaps = true;
    return null;
  }

  /** A value of its one right length has swallowed nothing, nor has any whose separator arrives. */
  private boolean canSwallow(Element element) {
    ElementRule rule = element.rule();
    int length = element.to() - element.from();
    boolean exact = rule.shortest() == rule.longest() && length == rule.longest();
    return !rule.selfDelimiting() && !exact && separators == Separators.MAY_BE_LOST;
  }

  private Rejected rejected(ReasonCode reason, int at) {
    return new Rejected(reason, at + 1, raw);
  }
}
