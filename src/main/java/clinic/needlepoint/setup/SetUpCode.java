package clinic.needlepoint.setup;

import clinic.needlepoint.site.SiteKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows that whoever sets the kiosk up also started it: eight digits, printed at the start of a
 * kiosk that is not set up, and gone with the process.
 */
@Component
public class SetUpCode {
  private static final Logger log = LoggerFactory.getLogger(SetUpCode.class);

  /** Wrong tries until a restart is needed for a new code. */
  private static final int TRIES = 20;

  private final FirstSetUp setUp;
  private final SiteKind kind;
  private final String code;
  private int tries;

  SetUpCode(FirstSetUp setUp, SiteKind kind, SecureRandom random) {
    this.setUp = setUp;
    this.kind = kind;
    this.code = "%08d".formatted(random.nextInt(100_000_000));
  }

  /** Whether these are the digits; after too many tries nothing is. */
  public synchronized boolean fits(String typed) {
    if (spent()) {
      return false;
    }
    boolean fits =
        MessageDigest.isEqual(
            code.getBytes(StandardCharsets.US_ASCII),
            typed.replaceAll("[ -]", "").getBytes(StandardCharsets.UTF_8));
    tries = fits ? 0 : tries + 1;
    return fits;
  }

  public synchronized boolean spent() {
    return tries >= TRIES;
  }

  String digits() {
    return code;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    if (kind == SiteKind.CLINIC && !setUp.done()) {
      log.info(
          "This kiosk is not set up yet. Open /admin on it and type this code: {}-{}",
          code.substring(0, 4),
          code.substring(4));
    }
  }
}
