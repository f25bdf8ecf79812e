package clinic.needlepoint.station.gpio;

import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.station.NoSensors;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationSensors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses what stands behind the sensor lines. */
@Configuration(proxyBeanMethods = false)
class GpioConfiguration {

  /** What {@code needlepoint.station.sensors} may say. */
  enum Choice {
    /** Simulated in the demo clinic, none in a clinic. */
    AUTO,
    NONE,
    SIMULATED
  }

  @Bean(destroyMethod = "")
  StationSensors stationSensors(
      @Value("${needlepoint.station.sensors:auto}") Choice choice,
      SiteKind site,
      StationClock clock) {
    boolean simulated =
        choice == Choice.SIMULATED || (choice == Choice.AUTO && site == SiteKind.DEMO);
    return simulated
        ? MockStation.standing(LineMap.activeInDemo(), clock).sensors()
        : new NoSensors();
  }
}
