package clinic.needlepoint.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A versioned YAML file of the configuration folder, read strictly: what is wrong in it is noted
 * with its place, and reading goes on, so that a technician sees all of it at once.
 */
public final class ConfigFile {
  private static final long MOST_BYTES = 1_000_000;
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final String name;
  private final JsonNode tree;
  private final List<String> faults;

  private ConfigFile(String name, JsonNode tree, List<String> faults) {
    this.name = name;
    this.tree = tree;
    this.faults = faults;
  }

  /** Every {@code *.yaml} file of a sub-folder, in order of name. A missing folder has none. */
  public static List<ConfigFile> in(ConfigDirectory directory, String folder, List<String> faults) {
    Path path = directory.path().resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> read(folder + "/" + file.getFileName(), file, faults))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can not be read", e);
    }
  }

  /** One file of the configuration folder itself. A missing one is a fault. */
  public static ConfigFile read(ConfigDirectory directory, String name, List<String> faults) {
    return read(name, directory.path().resolve(name), faults);
  }

  private static ConfigFile read(String name, Path file, List<String> faults) {
    return new ConfigFile(name, tree(name, file, faults), faults);
  }

  private static JsonNode tree(String name, Path file, List<String> faults) {
    try {
      if (Files.size(file) <= MOST_BYTES) {
        return YAML.readTree(Files.readString(file));
      }
      faults.add(name + ": is larger than 1 MB.");
    } catch (JacksonException e) {
      faults.add(
          "%s, line %d: is not YAML: %s."
              .formatted(name, e.getLocation().getLineNr(), e.getOriginalMessage()));
    } catch (IOException e) {
      faults.add(name + ": can not be read as UTF-8 text.");
    }
    return JsonNodeFactory.instance.objectNode();
  }

  /** As people find it: "consents/standard-1.yaml". */
  public String name() {
    return name;
  }

  /** The whole document, to be read field by field. */
  public ConfigNode root() {
    return new ConfigNode(name, "", tree, faults);
  }

  /**
   * The content as JSON with sorted keys: the same for the same words, whatever the file's layout
   * and comments.
   */
  public String canonical() {
    return CANONICAL.writeValueAsString(CANONICAL.convertValue(tree, Map.class));
  }

  /** Notes a fault of the file as a whole. */
  public void fault(String what) {
    faults.add(name + ": " + what);
  }

  /** Whether the file is named after its content, as {@code standard-1.yaml}. */
  public void requireNamed(String id, int version) {
    if (!name.endsWith("/" + id + "-" + version + ".yaml")) {
      fault("must be named %s-%d.yaml after its id and version.".formatted(id, version));
    }
  }
}
