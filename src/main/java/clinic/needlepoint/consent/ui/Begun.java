package clinic.needlepoint.consent.ui;

/**
 * A signature that was begun: what was drawn and typed so far. It outlives its screen, so that a
 * change of language or size of text, a look at the document and a lost connection bring the same
 * lines and the same name back.
 */
final class Begun {
  private String strokes = "";
  private String name = "";

  void draw(String json) {
    strokes = json;
  }

  void type(String letters) {
    name = letters;
  }

  /** Somebody else signs. */
  void forget() {
    strokes = "";
    name = "";
  }

  String strokes() {
    return strokes;
  }

  String name() {
    return name;
  }
}
