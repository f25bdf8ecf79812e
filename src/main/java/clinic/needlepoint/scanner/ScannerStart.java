package clinic.needlepoint.scanner;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the scanner while the kiosk serves, and not with a command that only reads or exports. */
@Component
@ConditionalOnWebApplication
class ScannerStart {
  private final ScannerSettings settings;
  private final ScanDesk desk;
  private final Clock clock;
  private @Nullable ScannerThread thread;

  ScannerStart(ScannerSettings settings, ScanDesk desk, Clock clock, MeterRegistry registry) {
    this.settings = settings;
    this.desk = desk;
    this.clock = clock;
    FunctionCounter.builder("needlepoint.scanner.unheard", desk, Scanner::unheard)
        .description("Scans that no screen took")
        .register(registry);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    settings
        .source(clock)
        .ifPresent(source -> {
          thread = new ScannerThread(source, settings.atFirst(), desk::stands, desk::deliver);
          thread.start();
        });
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.close();
    }
  }
}
