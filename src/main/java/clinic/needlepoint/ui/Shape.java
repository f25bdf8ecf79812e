package clinic.needlepoint.ui;

/** A status as a shape, so that nobody needs to tell colours apart. */
public enum Shape {
  /** Green circle with a tick. */
  OK("ok"),
  /** Amber triangle. */
  WARN("warn"),
  /** Red octagon with a cross. */
  STOP("stop"),
  /** Grey dashed circle with a question mark. Unknown is never green. */
  UNKNOWN("unk"),
  /** Teal circle with a bolt: in progress, as charging. */
  WAIT("wait");

  private final String css;

  Shape(String css) {
    this.css = css;
  }

  /** The drawing alone; a word must stand beside it. */
  public Icon icon() {
    return Icon.of("shape-" + css);
  }

  String css() {
    return css;
  }
}
