package clinic.needlepoint.udi;

/**
 * One element of a scan.
 *
 * @param text holds the value: the raw scan, or what it decodes to
 * @param from first character of the value in the text, from 0
 * @param to the character after its last
 * @param at where its AI starts in the raw scan, from 0
 */
record Element(ElementRule rule, String text, int from, int to, int at) {
  int number() {
    return rule.number();
  }

  String value() {
    return text.substring(from, to);
  }

  boolean sameValue(Element other) {
    return to - from == other.to - other.from
        && text.regionMatches(from, other.text, other.from, to - from);
  }
}
