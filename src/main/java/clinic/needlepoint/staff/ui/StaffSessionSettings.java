package clinic.needlepoint.staff.ui;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the kiosk's own configuration says about signed-in screens. */
@Configuration(proxyBeanMethods = false)
class StaffSessionSettings {
  @Bean
  StaffIdle staffIdle(
      @Value("${needlepoint.staff-idle:${needlepoint.idle.staff:5m}}") Duration idle) {
    return new StaffIdle(idle);
  }
}
