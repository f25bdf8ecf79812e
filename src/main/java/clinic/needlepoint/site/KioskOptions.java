package clinic.needlepoint.site;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes which works on a kiosk's records. */
public final class KioskOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the database and keys. Default: data/demo, or data/clinic.")
  private @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      defaultValue = "kiosk-config",
      description = "Folder with what differs from kiosk to kiosk. Default: ${DEFAULT-VALUE}.")
  private Path config = Path.of("kiosk-config");

  @Option(
      names = "--clinic",
      description = "A clinic's records. Without it the command works on the demo.")
  private boolean clinic;

  /** What these options mean to the application. */
  public Map<String, Object> properties() {
    SiteKind kind = clinic ? SiteKind.CLINIC : SiteKind.DEMO;
    Path folder = data == null ? Path.of("data", kind.word()) : data;
    Map<String, Object> properties = new HashMap<>();
    properties.put("needlepoint.kind", kind.name());
    properties.put("needlepoint.data", folder.toString());
    properties.put("needlepoint.config", config.toString());
    properties.put(
        "spring.config.additional-location", "optional:file:" + config.resolve("needlepoint.yaml"));
    return properties;
  }
}
