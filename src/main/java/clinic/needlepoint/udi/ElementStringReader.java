package clinic.needlepoint.udi;

import clinic.needlepoint.udi.Content.Fault;
import clinic.needlepoint.udi.LostSeparator.Suspicion;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a GS1 element string into its elements and checks each by itself. Used once. */
final class ElementStringReader {
  private final String raw;
  private final int start;
  private final Year reference;
  private final List<Element> elements = new ArrayList<>();
  private boolean separatorLostPerhaps;

  /**
   * @param start where the element string starts in the raw scan, from 0: after the AIM prefix
   */
  ElementStringReader(String raw, int start, Year reference) {
    this.raw = raw;
    this.reference = reference;
    // Some scanners send the FNC1 that opens a GS1 symbol as a separator too.
    this.start = start < raw.length() && raw.charAt(start) == Characters.GS ? start + 1 : start;
  }

  /** Reads everything; returns the first broken rule, or null when all elements are sound. */
  @Nullable Rejected read() {
    if (start == raw.length()) {
      return rejected(ReasonCode.EMPTY_SCAN, start);
    }
    int at = start;
    while (at < raw.length()) {
      ElementRule rule = ApplicationIdentifiers.startingAt(raw, at);
      if (rule == null) {
        Rejected earlier = firstFault();
        return earlier != null ? earlier : noElement(at);
      }
      int end = endOfValue(rule, at + rule.ai().length());
      elements.add(new Element(rule, raw.substring(at + rule.ai().length(), end), at));
      // A separator is superfluous after a fixed length and at the very end, but allowed there.
      at = end < raw.length() && raw.charAt(end) == Characters.GS ? end + 1 : end;
    }
    return firstFault();
  }

  List<Element> elements() {
    return elements;
  }

  boolean separatorLostPerhaps() {
    return separatorLostPerhaps;
  }

  private int endOfValue(ElementRule rule, int from) {
    int separator = raw.indexOf(Characters.GS, from);
    int end = separator < 0 ? raw.length() : separator;
    return rule.selfDelimiting() ? Math.min(end, from + rule.longest()) : end;
  }

  private Rejected noElement(int at) {
    return rejected(at <= 1 ? ReasonCode.NOT_A_UDI : ReasonCode.UNKNOWN_ELEMENT, at);
  }

  private @Nullable Rejected firstFault() {
    Set<String> present = new HashSet<>();
    elements.forEach(element -> present.add(element.ai()));
    LostSeparator lost = new LostSeparator(present, reference);
    boolean separatorsArrive = hasSeparatorInside();
    for (Element element : elements) {
      Rejected rejected = check(element, lost, separatorsArrive);
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
    int separator = raw.indexOf(Characters.GS, start);
    return separator >= 0 && separator < raw.length() - 1;
  }

  private @Nullable Rejected check(Element element, LostSeparator lost, boolean separatorsArrive) {
    ElementRule rule = element.rule();
    int value = element.at() + rule.ai().length();
    Fault fault = rule.check(element.value(), reference);
    Suspicion suspicion = canSwallow(element) ? lost.in(element.value()) : null;
    if (fault != null) {
      boolean tooLong = fault.reason() == ReasonCode.VALUE_TOO_LONG;
      boolean glued = suspicion != null || (tooLong && !rule.selfDelimiting() && !separatorsArrive);
      return rejected(glued ? ReasonCode.LOST_SEPARATOR : fault.reason(), value + fault.offset());
    }
    if (suspicion == null || (separatorsArrive && !suspicion.strong())) {
      return null;
    }
    if (suspicion.strong() && !separatorsArrive) {
      return rejected(ReasonCode.LOST_SEPARATOR, value + suspicion.offset());
    }
    separatorLostPerhaps = true;
    return null;
  }

  /** A value of its one right length has swallowed nothing. */
  private static boolean canSwallow(Element element) {
    ElementRule rule = element.rule();
    boolean exact = rule.shortest() == rule.longest() && element.value().length() == rule.longest();
    return !rule.selfDelimiting() && !exact;
  }

  private Rejected rejected(ReasonCode reason, int at) {
    return new Rejected(reason, at + 1, raw);
  }
}
