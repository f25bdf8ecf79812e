package clinic.needlepoint.visit;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** The machine's own monotonic clock. */
@Component
class SystemPace implements Pace {
  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
