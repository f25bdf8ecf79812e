package clinic.needlepoint.udi;

/**
 * An HIBC label as it would be printed, in one symbol or in two.
 *
 * @param device labeler, product number and unit of measure
 * @param data lot or serial number, date and supplements, as they stand after the slash
 */
public record HibcLabel(String device, String data) {
  /** The first symbol of two. */
  public String primary() {
    return closed("+" + device);
  }

  /** The second, with the link to its first. */
  public String secondary() {
    return secondary(link());
  }

  /** The second as it would be with this link; its own check character is right. */
  public String secondary(char link) {
    return closed("+" + data + link);
  }

  /** Both in one. */
  public String concatenated() {
    return closed("+" + device + "/" + data);
  }

  public char link() {
    String primary = primary();
    return primary.charAt(primary.length() - 1);
  }

  private static String closed(String open) {
    return open + Mod43.of(open, 0, open.length());
  }
}
