package clinic.needlepoint.visit;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The right of one screen to write into a visit. Identifying again on another screen makes a new
 * claim, and the older screen's next write is refused.
 *
 * @param token random, opaque
 */
public record Claim(VisitId visit, String token) {
  private static final int TOKEN_BYTES = 16;

  /** Of the same screen, on another visit that arrived with this one. */
  public Claim on(VisitId other) {
    return new Claim(other, token);
  }

  static Claim random(VisitId visit, SecureRandom random) {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return new Claim(visit, HexFormat.of().formatHex(token));
  }
}
