package clinic.needlepoint.consent.ui;

/**
 * What was drawn so far. It outlives the pad: a change of language or size of text, a look at the
 * document and a lost connection bring the same lines back.
 */
final class KeptStrokes {
  private String json = "";

  void keep(String strokes) {
    json = strokes;
  }

  String json() {
    return json;
  }
}
