package clinic.needlepoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.TimeZone;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a fresh demo database in a temporary folder, without a web server. All
 * tests share one context, so each makes what it needs and assumes nothing of the others. The
 * clinic lies where it is day: within a quarter of an hour of midnight, somebody's next appointment
 * would be tomorrow's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = NeedlepointApplication.class)
@ContextConfiguration(initializers = KioskTest.FreshFolder.class)
public @interface KioskTest {
  /** Points the application at a folder that nobody used before, in a place where it is day. */
  final class FreshFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TimeZone.setDefault(TimeZone.getTimeZone(RunningKiosk.whereItIsDay()));
      try {
        TestPropertyValues.of("needlepoint.data=" + Files.createTempDirectory("needlepoint"))
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
