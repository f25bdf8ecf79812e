package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form printed for people, {@code (01)09506000134352(10)ABC}, as somebody types it. Used
 * once.
 */
final class BracketReader {
  private final String raw;
  private final Year reference;
  private final List<Element> elements = new ArrayList<>();

  BracketReader(String raw, Year reference) {
    this.raw = raw;
    this.reference = reference;
  }

  /** Reads everything; returns the first broken rule, or null when all elements are sound. */
  @Nullable Rejected read() {
    int at = 0;
    while (at < raw.length()) {
      int close = closingBracket(at);
      if (close < 0) {
        return rejected(ReasonCode.UNCLOSED_BRACKET, at);
      }
      ElementRule rule = ApplicationIdentifiers.exactly(raw, at + 1, close);
      if (rule == null) {
        return rejected(ReasonCode.UNKNOWN_ELEMENT, at);
      }
      int end = nextElement(close + 1);
      Fault fault = rule.check(raw, close + 1, end, reference);
      if (fault != null) {
        return rejected(fault.reason(), fault.at());
      }
      elements.add(new Element(rule, raw, close + 1, end, at));
      at = end;
    }
    return null;
  }

  List<Element> elements() {
    return elements;
  }

  /**
   * Brackets may also stand inside a lot number: only two to four digits between them open an
   * element.
   */
  private int closingBracket(int open) {
    if (raw.charAt(open) != '(') {
      return -1;
    }
    int close = raw.indexOf(')', open);
    int digits = close - open - 1;
    boolean number = digits >= 2 && digits <= 4 && Characters.areDigits(raw, open + 1, close);
    return number ? close : -1;
  }

  private int nextElement(int from) {
    for (int at = from; at < raw.length(); at++) {
      if (closingBracket(at) >= 0) {
        return at;
      }
    }
    return raw.length();
  }

  private Rejected rejected(ReasonCode reason, int at) {
    return new Rejected(reason, at + 1, raw);
  }
}
