package clinic.needlepoint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Composition root. */
@SpringBootApplication
public class NeedlepointApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(NeedlepointApplication.class, arguments);
  }
}
