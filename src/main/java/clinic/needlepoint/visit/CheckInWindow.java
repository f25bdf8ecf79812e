package clinic.needlepoint.visit;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How early and how late a patient can check in, both ends included. */
@Component
class CheckInWindow {
  private final Duration before;
  private final Duration after;

  CheckInWindow(
      @Value("${needlepoint.check-in.opens-before:60m}") Duration before,
      @Value("${needlepoint.check-in.closes-after:120m}") Duration after) {
    if (before.isNegative() || after.isNegative()) {
      throw new IllegalArgumentException(
          "needlepoint.check-in.opens-before and .closes-after are lengths of time, such as 60m.");
    }
    this.before = before;
    this.after = after;
  }

  boolean open(Instant due, Instant now) {
    return !now.isBefore(due.minus(before)) && !over(due, now);
  }

  boolean over(Instant due, Instant now) {
    return now.isAfter(due.plus(after));
  }
}
