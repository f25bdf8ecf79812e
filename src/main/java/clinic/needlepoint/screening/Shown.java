package clinic.needlepoint.screening;

/**
 * The words that stood on a screen, with every number in them, in the language they stood in.
 *
 * @param hint perhaps empty
 */
public record Shown(String text, String hint) {
  /** As the record holds them. */
  public String words() {
    return hint.isEmpty() ? text : text + " " + hint;
  }
}
