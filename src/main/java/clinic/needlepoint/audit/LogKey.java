package clinic.needlepoint.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * The log's Ed25519 key as the auditor gets to know it.
 *
 * @param name the signer's name, "clinic/kiosk-serial", the same in every epoch
 * @param publicKey 32 raw bytes
 */
public record LogKey(String name, byte[] publicKey) {
  /** C2SP signed-note: the algorithm byte of Ed25519. */
  private static final byte ED25519 = 1;

  /** The X.509 prefix before the 32 key bytes of an Ed25519 public key (RFC 8410). */
  private static final int X509_PREFIX = 12;

  /**
   * Makes a key and writes its private half as PKCS#8, mode 0600, never over another one. The
   * public half lies beside it as X.509, so that it can be shown without touching the private one.
   */
  public static LogKey make(String name, Path file) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      writeSecret(file, pair.getPrivate().getEncoded());
      Files.write(publicHalf(file), pair.getPublic().getEncoded());
      return of(name, pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java 15 and newer has Ed25519", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The log's key could not be written", e);
    }
  }

  /** Reads the public half. */
  public static LogKey read(String name, Path file) {
    try {
      return of(name, Files.readAllBytes(publicHalf(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("The log's key could not be read", e);
    }
  }

  private static Path publicHalf(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  private static LogKey of(String name, byte[] x509) {
    return new LogKey(name, java.util.Arrays.copyOfRange(x509, X509_PREFIX, x509.length));
  }

  /** Writes a secret file that only the kiosk's user can read; refuses to replace one. */
  public static void writeSecret(Path file, byte[] secret) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var channel = java.nio.channels.FileChannel.open(file, Set.of(StandardOpenOption.WRITE))) {
      channel.write(ByteBuffer.wrap(secret));
      channel.force(true);
    }
  }

  /** The C2SP verifier key: name, key id in hex, and the algorithm byte with the key in base64. */
  public String vkey() {
    byte[] typed = ByteBuffer.allocate(33).put(ED25519).put(publicKey).array();
    return name
        + "+"
        + HexFormat.of().formatHex(keyId(typed))
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  /** The first 4 bytes of SHA-256(name || 0x0A || algorithm || key). */
  private byte[] keyId(byte[] typed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      return java.util.Arrays.copyOf(digest.digest(typed), 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
