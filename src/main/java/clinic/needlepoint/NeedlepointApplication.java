package clinic.needlepoint;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Composition root: what is nobody's own. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NeedlepointApplication {

  public static void main(String[] arguments) {
    System.exit(CommandLineRoot.execute(arguments));
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }
}
