package clinic.needlepoint;

import clinic.needlepoint.site.KioskOptions;
import clinic.needlepoint.store.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application for a command: as a server, or without one. */
final class Kiosk {
  private Kiosk() {}

  static ConfigurableApplicationContext serving(KioskOptions options, int port) {
    Map<String, Object> properties = options.properties();
    properties.put("server.port", port);
    return start(WebApplicationType.SERVLET, properties);
  }

  /** The services alone, made as they are asked for, for a command that ends. */
  static ConfigurableApplicationContext withoutServer(KioskOptions options) {
    Map<String, Object> properties = options.properties();
    properties.put("spring.main.lazy-initialization", true);
    properties.put(
        "spring.autoconfigure.exclude", "com.vaadin.flow.spring.SpringBootAutoConfiguration");
    return start(WebApplicationType.NONE, properties);
  }

  private static ConfigurableApplicationContext start(
      WebApplicationType type, Map<String, Object> properties) {
    return new SpringApplicationBuilder(NeedlepointApplication.class)
        .web(type)
        .logStartupInfo(false)
        .registerShutdownHook(true)
        .run(
            properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
  }

  /** The refusal behind a failed start, if it was one. */
  static Optional<Refusal> refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }
}
