package clinic.needlepoint.audit;

import java.util.Base64;

/** RFC 4648 section 4 with padding, and only the one text that encoding gives. */
public final class StrictBase64 {
  private StrictBase64() {}

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Reads it back. The decoder of the JDK forgives missing padding and stray bits.
   *
   * @throws Unreadable when it is not base64, or another text of the same bytes
   */
  public static byte[] decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("It is not base64", e);
    }
    if (!encode(bytes).equals(text)) {
      throw new Unreadable("It is not base64 in its one form");
    }
    return bytes;
  }
}
