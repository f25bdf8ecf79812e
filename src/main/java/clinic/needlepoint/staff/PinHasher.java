package clinic.needlepoint.staff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * argon2id (RFC 9106) with 19 MiB, two passes and one lane, over the peppered PIN. At most two at
 * once: a third waits, so that a crowd of tries can not take the kiosk's memory.
 */
@Component
class PinHasher {
  /**
   * Fits no PIN. An unknown code is checked against it, so that it takes as long as a known one.
   */
  static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5cy1zYWx0LTE2YQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int KIBIBYTES = 19_456;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, 2);
  private final Semaphore places = new Semaphore(2, true);
  private final Pepper pepper;

  PinHasher(Pepper pepper) {
    this.pepper = pepper;
  }

  String hash(Pin pin) {
    return inPlace(() -> String.valueOf(argon2.encode(peppered(pin))));
  }

  boolean matches(Pin pin, String hash) {
    return inPlace(() -> argon2.matches(peppered(pin), hash));
  }

  private <T> T inPlace(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private String peppered(Pin pin) {
    byte[] mixed = pepper.mixInto(pin.digits().getBytes(StandardCharsets.US_ASCII));
    return Base64.getEncoder().encodeToString(mixed);
  }
}
