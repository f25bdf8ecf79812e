package clinic.needlepoint.udi;

/**
 * One element as it stands in a scan.
 *
 * @param at where its AI starts in the raw scan, from 0
 */
record Element(ElementRule rule, String value, int at) {
  String ai() {
    return rule.ai();
  }
}
