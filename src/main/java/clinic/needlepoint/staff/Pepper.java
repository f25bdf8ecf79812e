package clinic.needlepoint.staff;

import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.store.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A secret beside the database. Six digits are guessed offline in a day or two, so a copied
 * database alone must not be enough: the hasher gets HMAC-SHA256(pepper, PIN).
 */
@Component
class Pepper implements KeyedDigest {
  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final Path file;
  private final SecureRandom random;
  private @Nullable SecretKeySpec known;

  Pepper(DataDirectory data, SecureRandom random) {
    this.file = data.pepper();
    this.random = random;
  }

  byte[] mixInto(byte[] secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key());
      return mac.doFinal(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }

  /** A zero byte ends the purpose; no PIN has one, so no digest is ever that of a PIN. */
  @Override
  public String digest(String purpose, String secret) {
    String message = purpose + '\0' + secret;
    return HexFormat.of().formatHex(mixInto(message.getBytes(StandardCharsets.UTF_8)));
  }

  /** Without the pepper nobody's PIN fits any more: better said at start than at the first PIN. */
  void requireKept() {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("staff.refused.pepper-missing");
    }
    key();
  }

  private synchronized SecretKeySpec key() {
    if (known == null) {
      known = new SecretKeySpec(read(), HMAC);
    }
    return known;
  }

  private byte[] read() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length != BYTES) {
        throw new Refusal("staff.refused.pepper-damaged");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("The file named pepper can not be read or written", e);
    }
  }

  /** Whole or not at all: written under another name, forced to the disk, then renamed. */
  private void make() throws IOException {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    LogKey.writeSecret(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private Path folder() {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
