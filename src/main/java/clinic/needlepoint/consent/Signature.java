package clinic.needlepoint.consent;

import java.text.Normalizer;

/** A signature; both kinds stand equal. */
public sealed interface Signature {
  /** "drawn" or "typed". */
  String method();

  /**
   * Signed by finger.
   *
   * @param strokes JSON: a list of strokes, each {@code {"points":[{"x":..,"y":..,"time":..}]}}, in
   *     CSS pixels and milliseconds
   * @param png the picture of it
   */
  record Drawn(String strokes, byte[] png) implements Signature {
    /**
     * Takes a drawn signature.
     *
     * @throws SignatureRefused when it is empty, a dot, or not a picture we can keep
     */
    public Drawn {
      Strokes.read(strokes).requireSignature();
      Png.require(png);
      png = png.clone();
    }

    @Override
    public String method() {
      return "drawn";
    }

    @Override
    public byte[] png() {
      return png.clone();
    }
  }

  /** Signed by typing one's name: 2 to 80 characters of letters and what joins names. */
  record Typed(String name) implements Signature {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    /**
     * Takes a typed name.
     *
     * @throws SignatureRefused when it can not be a name
     */
    public Typed {
      name = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
      if (name.codePoints().filter(Character::isLetter).count() < SHORTEST) {
        throw new SignatureRefused("consent.sign.name-short");
      }
      if (name.length() > LONGEST) {
        throw new SignatureRefused("consent.sign.name-long");
      }
      if (!name.matches("[\\p{L}\\p{M} .,'\u2019\u00b7-]+")) {
        throw new SignatureRefused("consent.sign.name-letters");
      }
    }

    @Override
    public String method() {
      return "typed";
    }

    @Override
    public String toString() {
      return "Typed";
    }
  }
}
