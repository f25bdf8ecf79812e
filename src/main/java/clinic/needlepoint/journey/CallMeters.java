package clinic.needlepoint.journey;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** How long people at the kiosk waited for somebody to come. */
@Component
class CallMeters implements MeterBinder {
  private final List<Timer> timers = new CopyOnWriteArrayList<>();

  @Override
  public void bindTo(MeterRegistry registry) {
    timers.add(
        Timer.builder("needlepoint.staff.call")
            .description("From a call for staff at the kiosk to its answer")
            .register(registry));
  }

  void answered(Duration waited) {
    timers.forEach(timer -> timer.record(waited));
  }
}
