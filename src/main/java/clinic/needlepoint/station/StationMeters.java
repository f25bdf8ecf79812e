package clinic.needlepoint.station;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts station events by part and by the state it came to. Numbers of parts stay out. */
@Component
class StationMeters implements MeterBinder {
  private volatile @Nullable MeterRegistry registry;

  @Override
  public void bindTo(MeterRegistry newRegistry) {
    registry = newRegistry;
  }

  @EventListener
  void on(StationChanged changed) {
    changed.records().forEach(this::count);
  }

  private void count(StationRecord record) {
    Optional.ofNullable(registry)
        .ifPresent(meters ->
            Counter.builder("needlepoint.station.events")
                .description("What the station's sensors saw")
                .tag("part", record.kind().word())
                .tag("state", record.after())
                .register(meters)
                .increment());
  }
}
