package clinic.needlepoint.scanner;

import clinic.needlepoint.store.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads what the kiosk's own configuration says about its scanner. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

  /**
   * Reads the section.
   *
   * @throws Refusal with every mistake of the section: a kiosk that reads no scanner would be found
   *     out with a patient in the chair
   */
  @Bean
  ScannerSettings scannerSettings(Environment environment) {
    Map<String, String> section =
        Binder.get(environment)
            .bind("needlepoint.scanner", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    List<String> faults = new ArrayList<>();
    ScannerSettings settings = ScannerSettings.read(section, faults);
    if (!faults.isEmpty()) {
      throw new Refusal("scanner.refused", String.join(" ", faults));
    }
    return settings;
  }

  @Bean
  ScanDesk scanDesk(ScannerSettings settings) {
    return new ScanDesk(settings.atFirst(), settings.layout());
  }
}
