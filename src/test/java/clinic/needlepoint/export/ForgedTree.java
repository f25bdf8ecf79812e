package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** RFC 9162 2.1.1 as it is printed there: by recursion. */
final class ForgedTree {
  private ForgedTree() {}

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] root(List<String> lines) {
    if (lines.isEmpty()) {
      return sha256();
    }
    if (lines.size() == 1) {
      return sha256(new byte[] {0}, lines.getFirst().getBytes(UTF_8));
    }
    int split = Integer.highestOneBit(lines.size() - 1);
    return sha256(
        new byte[] {1}, root(lines.subList(0, split)), root(lines.subList(split, lines.size())));
  }

  static String root64(List<String> lines) {
    return Base64.getEncoder().encodeToString(root(lines));
  }

  /** The three lines of a head over these lines. */
  static String head(String name, int epoch, List<String> lines) {
    return name + "/" + epoch + "\n" + lines.size() + "\n" + root64(lines) + "\n";
  }
}
