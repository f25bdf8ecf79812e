package clinic.needlepoint.staff;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts tries to sign in by their outcome; never by code or person. */
@Component
class SignInMeter {
  private final MeterRegistry meters;

  SignInMeter(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(SignInResult result) {
    Counter.builder("needlepoint.staff.sign.in")
        .description("Tries to sign in")
        .tag("outcome", result.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .register(meters)
        .increment();
  }
}
