package clinic.needlepoint.phone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What waits for a phone, for a test above the server; nothing is reached until it is told so. */
public final class OnePhone {
  private final PhoneFiles files;

  public OnePhone(Clock clock) {
    files =
        new PhoneFiles(
            new PhoneSettings("", "Guests", Path.of(""), Path.of(""), Duration.ofMinutes(10)),
            clock);
  }

  public PhoneFiles files() {
    return files;
  }

  /** From now on a phone reaches the kiosk. */
  public OnePhone reaches() {
    files.open(URI.create("https://kiosk.test:8443"), Instant.MAX);
    return this;
  }
}
