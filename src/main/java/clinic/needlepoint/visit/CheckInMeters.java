package clinic.needlepoint.visit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** Counts and times check-ins: how many ended how, never whose. */
@Component
class CheckInMeters implements MeterBinder {
  private final Map<CheckInOutcome, LongAdder> outcomes = new EnumMap<>(CheckInOutcome.class);
  private final List<Timer> timers = new CopyOnWriteArrayList<>();

  CheckInMeters() {
    for (CheckInOutcome outcome : CheckInOutcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    outcomes.forEach((outcome, count) ->
        FunctionCounter.builder("needlepoint.checkins", count, LongAdder::sum)
            .tag("outcome", outcome.word())
            .description("Check-ins at the kiosk by outcome")
            .register(registry));
    timers.add(
        Timer.builder("needlepoint.identification")
            .description("Work of one identification, without the wait that makes failures alike")
            .register(registry));
  }

  void count(CheckInOutcome outcome) {
    adder(outcome).increment();
  }

  long counted(CheckInOutcome outcome) {
    return adder(outcome).sum();
  }

  void took(Duration work) {
    timers.forEach(timer -> timer.record(work));
  }

  private LongAdder adder(CheckInOutcome outcome) {
    return Objects.requireNonNull(outcomes.get(outcome));
  }
}
