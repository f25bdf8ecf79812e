package clinic.needlepoint.cartridge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The bytes of a scan as they came, kept as base64. */
final class Base64Text {
  private Base64Text() {}

  static String of(String raw) {
    return Base64.getEncoder().encodeToString(raw.getBytes(StandardCharsets.UTF_8));
  }

  static String read(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
