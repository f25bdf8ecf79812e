package clinic.needlepoint.staff;

/**
 * Digests short secrets with a key that lies beside the database and never in it, so that a copied
 * database alone does not give them away.
 */
public interface KeyedDigest {
  /**
   * The digest of a secret.
   *
   * @param purpose keeps secrets of different kinds apart: small letters and hyphens
   * @return HMAC-SHA256 (RFC 2104) as 64 hexadecimal digits
   */
  String digest(String purpose, String secret);
}
