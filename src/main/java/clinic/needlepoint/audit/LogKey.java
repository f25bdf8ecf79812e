package clinic.needlepoint.audit;

import clinic.needlepoint.store.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/** The log's Ed25519 key on the kiosk's disk: PKCS#8, mode 0600, its public half beside it. */
public final class LogKey {
  private final VerifierKey verifier;
  private final PrivateKey secret;

  private LogKey(VerifierKey verifier, PrivateKey secret) {
    this.verifier = verifier;
    this.secret = secret;
  }

  /**
   * Makes a key and writes its private half as PKCS#8, mode 0600, never over another one. The
   * public half lies beside it as X.509, so that it can be shown without touching the private one.
   */
  public static VerifierKey make(String name, Path file) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      writeSecret(file, pair.getPrivate().getEncoded());
      DurableFile.replace(publicHalf(file), pair.getPublic().getEncoded());
      return VerifierKey.ofX509(name, pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java 15 and newer has Ed25519", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The log's key could not be written", e);
    }
  }

  /** Reads the public half. */
  public static VerifierKey read(String name, Path file) {
    try {
      return VerifierKey.ofX509(name, Files.readAllBytes(publicHalf(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("The log's key could not be read", e);
    }
  }

  /**
   * Reads both halves.
   *
   * @throws Tampered when they do not belong together
   */
  public static LogKey open(String name, Path file) {
    VerifierKey verifier = read(name, file);
    try {
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
      LogKey key = new LogKey(verifier, secret);
      byte[] probe = {1};
      if (!verifier.signed(probe, key.sign(probe))) {
        throw new Tampered("The two halves of the log's key do not belong together");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new Unreadable("The log's key is not a private key of Ed25519", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The log's key could not be read", e);
    }
  }

  static Path publicHalf(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
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

  public VerifierKey verifier() {
    return verifier;
  }

  /** An Ed25519 signature, 64 bytes. */
  public byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java 15 and newer has Ed25519", e);
    }
  }
}
