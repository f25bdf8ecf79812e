package clinic.needlepoint.station.gpio;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.station.NoSensors;
import clinic.needlepoint.station.SensorTrouble;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationSensors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses what stands behind the sensor lines. */
@Configuration(proxyBeanMethods = false)
class GpioConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(GpioConfiguration.class);

  /** What {@code needlepoint.station.sensors} may say. */
  enum Choice {
    /** Simulated in the demo clinic, what the station file says in a clinic. */
    AUTO,
    NONE,
    SIMULATED
  }

  @Bean(destroyMethod = "")
  StationSensors stationSensors(
      @Value("${needlepoint.station.sensors:auto}") Choice choice,
      SiteKind site,
      ConfigDirectory directory,
      StationClock clock) {
    return switch (choice) {
      case NONE -> new NoSensors();
      case SIMULATED -> simulated(clock);
      case AUTO -> site == SiteKind.DEMO ? simulated(clock) : ofFile(directory, clock);
    };
  }

  /** A kiosk with a wrong station file starts all the same: a clinic can treat without it. */
  private static StationSensors ofFile(ConfigDirectory directory, StationClock clock) {
    StationFile file = StationFile.read(directory);
    if (!file.faults().isEmpty()) {
      LOG.warn("The kiosk has no station, because of {}. See needlepoint check.", StationFile.NAME);
      file.faults().forEach(LOG::warn);
      return new NoSensors(new SensorTrouble(SensorTrouble.Kind.FILE, clock.now().at()));
    }
    return switch (file.wiring().sensors()) {
      case NONE -> new NoSensors();
      case SIMULATED -> simulated(clock);
      case PINS -> PinStation.wired(file.wiring(), clock);
    };
  }

  private static StationSensors simulated(StationClock clock) {
    return MockStation.standing(LineMap.activeInDemo(), clock).sensors();
  }
}
