package clinic.needlepoint.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a log's Ed25519 key, as an auditor gets to know it (C2SP signed-note).
 *
 * @param name the signer's name, "clinic/kiosk-serial", the same in every epoch
 * @param publicKey 32 raw bytes
 */
public record VerifierKey(String name, byte[] publicKey) {
  /** C2SP signed-note: the algorithm byte of Ed25519. */
  private static final byte ED25519 = 1;

  /** The X.509 prefix before the 32 key bytes of an Ed25519 public key (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int KEY_BYTES = 32;

  public VerifierKey {
    requireName(name);
    if (publicKey.length != KEY_BYTES) {
      throw new Unreadable("An Ed25519 key has 32 bytes, not " + publicKey.length);
    }
  }

  static void requireName(String name) {
    if (name.isEmpty() || !name.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '+')) {
      throw new Unreadable("The name of a key is printable ASCII without spaces and plus signs");
    }
  }

  /** Reads SubjectPublicKeyInfo, as Java and OpenSSL write it. */
  static VerifierKey ofX509(String name, byte[] x509) {
    if (x509.length != X509.length + KEY_BYTES || !Arrays.equals(X509, 0, 12, x509, 0, 12)) {
      throw new Unreadable("It is not a public key of Ed25519");
    }
    return new VerifierKey(name, Arrays.copyOfRange(x509, X509.length, x509.length));
  }

  /**
   * Reads a vkey: {@code NAME+KEYID+BASE64}.
   *
   * @throws Unreadable with one message per rule
   */
  public static VerifierKey parse(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new Unreadable("A vkey has three parts with a plus sign between: name, key id, key");
    }
    byte[] typed = StrictBase64.decode(parts[2]);
    if (typed.length != KEY_BYTES + 1) {
      throw new Unreadable("The key in a vkey has 33 bytes, not " + typed.length);
    }
    if (typed[0] != ED25519) {
      throw new Unreadable("The key is of another kind than Ed25519");
    }
    VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.keyId().equals(parts[1])) {
      throw new Unreadable("The key id does not belong to this name and key");
    }
    return key;
  }

  /** The C2SP verifier key: name, key id in hex, and the algorithm byte with the key in base64. */
  public String vkey() {
    return name + "+" + keyId() + "+" + StrictBase64.encode(typed());
  }

  /** The first 4 bytes of SHA-256(name || 0x0A || algorithm || key), in hex. */
  public String keyId() {
    byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Arrays.copyOf(Hashes.sha256(named, typed()), 4));
  }

  private byte[] typed() {
    return ByteBuffer.allocate(KEY_BYTES + 1).put(ED25519).put(publicKey).array();
  }

  /** SubjectPublicKeyInfo in PEM, which {@code openssl pkeyutl -pubin -inkey} takes. */
  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + StrictBase64.encode(x509())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private byte[] x509() {
    return ByteBuffer.allocate(X509.length + KEY_BYTES).put(X509).put(publicKey).array();
  }

  /** Whether this key made that signature over these bytes. */
  public boolean signed(byte[] message, byte[] signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509()));
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // not a point of the curve, or not a signature
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && key.vkey().equals(vkey());
  }

  @Override
  public int hashCode() {
    return vkey().hashCode();
  }

  @Override
  public String toString() {
    return vkey();
  }
}
