package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key pair that signs whatever it is given, as C2SP signed notes. */
final class ForgedKey {
  private final String name;
  private final KeyPair pair;

  ForgedKey(String name) {
    this.name = name;
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return name;
  }

  private byte[] typed() {
    byte[] x509 = pair.getPublic().getEncoded();
    return ByteBuffer.allocate(33)
        .put((byte) 1)
        .put(Arrays.copyOfRange(x509, x509.length - 32, x509.length))
        .array();
  }

  private byte[] rawId() {
    byte[] named = (name + "\n").getBytes(UTF_8);
    return Arrays.copyOf(ForgedTree.sha256(named, typed()), 4);
  }

  String id() {
    return HexFormat.of().formatHex(rawId());
  }

  String vkey() {
    return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
  }

  String pem() {
    String body = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }

  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String signatureLine(String text) {
    byte[] signed = ByteBuffer.allocate(68).put(rawId()).put(sign(text)).array();
    return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(signed) + "\n";
  }

  String note(String text) {
    return text + "\n" + signatureLine(text);
  }

  /** The header keys of a change from this key to another, signed by both. */
  java.util.Map<String, String> changeTo(ForgedKey next) {
    String text = "needlepoint key change\n" + vkey() + "\n" + next.vkey() + "\n";
    Base64.Encoder base64 = Base64.getEncoder();
    return java.util.Map.of(
        "from",
        vkey(),
        "to",
        next.vkey(),
        "old",
        base64.encodeToString(sign(text)),
        "new",
        base64.encodeToString(next.sign(text)));
  }
}
