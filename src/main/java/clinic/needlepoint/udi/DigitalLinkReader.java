package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web address after the GS1 Digital Link standard, uncompressed form: a key and its
 * qualifiers as pairs at the end of the path, attributes in the query. Used once.
 */
final class DigitalLinkReader {
  private static final List<String> SCHEMES = List.of("https://", "HTTPS://", "http://", "HTTP://");
  private static final String SIGNS = "-._~:/?#[]@!$&'()*+,;=%";
  private static final String NOT_IN_DOMAIN = "_~?#@!$&'()*+,;=%";

  private final String raw;
  private final int start;
  private final Year reference;
  private final List<Element> elements = new ArrayList<>();
  private int pathElements;

  /**
   * @param start where the scheme starts
   */
  DigitalLinkReader(String raw, int start, Year reference) {
    this.raw = raw;
    this.start = start;
    this.reference = reference;
  }

  /** True when a link starts here: the scheme in capitals or in small letters, not mixed. */
  static boolean startsAt(String raw, int at) {
    for (String scheme : SCHEMES) {
      if (raw.startsWith(scheme, at)) {
        return true;
      }
    }
    return false;
  }

  /** Reads everything; returns the first broken rule, or null when all elements are sound. */
  @Nullable Rejected read() {
    int other = firstOutsideUri();
    if (other >= 0) {
      return rejected(ReasonCode.INVALID_CHARACTER, other);
    }
    int domain = raw.indexOf("//", start) + 2;
    int path = domain;
    while (path < raw.length() && raw.charAt(path) != '/') {
      if (NOT_IN_DOMAIN.indexOf(raw.charAt(path)) >= 0) {
        return rejected(ReasonCode.INVALID_CHARACTER, path);
      }
      path++;
    }
    if (path == domain || path == raw.length()) {
      return rejected(ReasonCode.LINK_WITHOUT_KEY, path);
    }
    int fragment = endAt('#', path, raw.length());
    int query = endAt('?', path, fragment);
    int key = rightmostKey(path, query);
    if (key < 0) {
      return rejected(ReasonCode.LINK_WITHOUT_KEY, path);
    }
    Rejected broken = readPath(key, query);
    return broken != null ? broken : readQuery(query + 1, fragment);
  }

  List<Element> elements() {
    return elements;
  }

  private int firstOutsideUri() {
    for (int at = start; at < raw.length(); at++) {
      char c = raw.charAt(at);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && !Characters.isDigit(c) && SIGNS.indexOf(c) < 0) {
        return at;
      }
    }
    return -1;
  }

  private int endAt(char sign, int from, int to) {
    int at = raw.indexOf(sign, from, to);
    return at < 0 ? to : at;
  }

  /**
   * The slash before the last key of the path, looking back pair by pair as long as the pairs have
   * AIs; -1 when there is none.
   */
  private int rightmostKey(int path, int end) {
    int after = end;
    while (after > path) {
      int value = raw.lastIndexOf('/', after - 1);
      int ai = value <= path ? -1 : raw.lastIndexOf('/', value - 1);
      ElementRule rule = ai < path ? null : ApplicationIdentifiers.exactly(raw, ai + 1, value);
      if (rule == null) {
        return -1;
      }
      if (!rule.paths().isEmpty()) {
        return ai;
      }
      after = ai;
    }
    return -1;
  }

  private @Nullable Rejected readPath(int key, int end) {
    int at = key;
    while (at < end) {
      int slash = raw.indexOf('/', at + 1);
      ElementRule rule = ApplicationIdentifiers.exactly(raw, at + 1, slash);
      if (rule == null) {
        return rejected(ReasonCode.UNKNOWN_ELEMENT, at + 1);
      }
      int next = endAt('/', slash + 1, end);
      Rejected broken = add(rule, at + 1, slash + 1, next, false);
      if (broken != null) {
        return broken;
      }
      at = next;
    }
    pathElements = elements.size();
    return inOrder(null) ? null : rejected(ReasonCode.LINK_ORDER, key + 1);
  }

  private @Nullable Rejected readQuery(int from, int end) {
    int at = from;
    while (at < end) {
      int next = endAt('&', at, end);
      Rejected broken = readParameter(at, next);
      if (broken != null) {
        return broken;
      }
      at = next + 1;
    }
    return null;
  }

  /** A parameter whose name is no number belongs to the web site and says nothing of the device. */
  private @Nullable Rejected readParameter(int from, int to) {
    int equals = raw.indexOf('=', from, to);
    if (equals <= from || !Characters.areDigits(raw, from, equals)) {
      return null;
    }
    ElementRule rule = ApplicationIdentifiers.exactly(raw, from, equals);
    if (rule == null) {
      return rejected(ReasonCode.UNKNOWN_ELEMENT, from);
    }
    if (inOrder(rule)) {
      return rejected(ReasonCode.LINK_PLACE, from);
    }
    return rule.attribute()
        ? add(rule, from, equals + 1, to, true)
        : rejected(ReasonCode.LINK_PLACE, from);
  }

  /** One element, its value decoded; no element may be there twice. */
  private @Nullable Rejected add(ElementRule rule, int at, int from, int to, boolean query) {
    String decoded = PercentDecoding.decoded(raw, from, to, query);
    Element element =
        decoded == null
            ? new Element(rule, raw, from, to, at)
            : new Element(rule, decoded, 0, decoded.length(), at);
    Fault fault = rule.check(element.text(), element.from(), element.to(), reference);
    if (fault != null) {
      int place = decoded == null ? fault.at() : PercentDecoding.place(raw, from, to, fault.at());
      return rejected(fault.reason(), place);
    }
    for (Element earlier : elements) {
      if (earlier.number() == rule.number()) {
        return rejected(ReasonCode.DUPLICATE_ELEMENT, at);
      }
    }
    elements.add(element);
    return null;
  }

  /**
   * True when the qualifiers of the path follow one of the key's orders; with a further element,
   * when that one belongs among them, wherever it stands.
   */
  private boolean inOrder(@Nullable ElementRule further) {
    for (List<String> order : elements.getFirst().rule().paths()) {
      if ((further == null || order.contains(further.ai())) && follows(order)) {
        return true;
      }
    }
    return false;
  }

  private boolean follows(List<String> order) {
    int reached = -1;
    for (Element qualifier : elements.subList(1, pathElements)) {
      int place = order.indexOf(qualifier.rule().ai());
      if (place <= reached) {
        return false;
      }
      reached = place;
    }
    return true;
  }

  private Rejected rejected(ReasonCode reason, int at) {
    return new Rejected(reason, at + 1, raw);
  }
}
