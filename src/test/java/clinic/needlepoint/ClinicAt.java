package clinic.needlepoint;

import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The demo clinic at another time: the whole application, served as always. */
final class ClinicAt {
  private ClinicAt() {}

  /**
   * Opens it on the files of the folder, whatever they are.
   *
   * @param now a moment that a time server vouches for; {@link MovedClock} moves it on
   */
  static ConfigurableApplicationContext open(Path data, Instant now) {
    return new SpringApplicationBuilder(NeedlepointApplication.class, Then.class)
        .web(WebApplicationType.SERVLET)
        .logStartupInfo(false)
        .run(
            "--server.port=0",
            "--needlepoint.kind=DEMO",
            "--needlepoint.data=" + data,
            "--now=" + now);
  }

  /** What differs then. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Then {
    @Bean
    @Primary
    MovedClock thenClock(Environment environment) {
      return new MovedClock(Instant.parse(environment.getRequiredProperty("now")));
    }

    @Bean
    AtomicReference<ClockState> clockState() {
      return new AtomicReference<>(ClockState.NTP);
    }

    @Bean
    @Primary
    Timekeeper thenTimekeeper(MovedClock clock, AtomicReference<ClockState> state) {
      return () ->
          new Stamp(clock.instant(), System.nanoTime() / 1_000_000, "a-boot-then", state.get());
    }
  }
}
