package clinic.needlepoint.audit;

import java.text.Normalizer;

/** What people type, as the log holds texts. */
public final class TypedText {
  private TypedText() {}

  /** One line in NFC: a space for what stands between words, and nothing around them. */
  public static String line(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ")
        .strip();
  }
}
