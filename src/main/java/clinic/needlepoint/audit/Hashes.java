package clinic.needlepoint.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 as RFC 9162 2.1.1 uses it, and over salted bodies. */
public final class Hashes {
  static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Hashes() {}

  public static byte[] leaf(String line) {
    MessageDigest digest = digest();
    digest.update(LEAF);
    return digest.digest(line.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = digest();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /** Base64 of SHA-256(salt || body): what a line says of its body. */
  public static String body(byte[] salt, String body) {
    MessageDigest digest = digest();
    digest.update(salt);
    return Base64.getEncoder().encodeToString(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
  }

  public static byte[] sha256(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** An empty SHA-256. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
