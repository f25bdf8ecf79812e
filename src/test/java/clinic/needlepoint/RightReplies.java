package clinic.needlepoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the forms of this kiosk say is right, for patients who listened. */
public final class RightReplies {
  private static final Set<String> ALL = read();

  private RightReplies() {}

  private static Set<String> read() {
    Set<String> right = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("kiosk-config/consents"))) {
      for (Path file : files.toList()) {
        for (JsonNode answer : new YAMLMapper().readTree(file).findParents("right")) {
          if (answer.get("right").asBoolean()) {
            answer.get("text").values().forEach(text -> right.add(text.asString()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return right;
  }

  /** The one that is right among those on a screen. */
  public static String among(List<String> replies) {
    return replies.stream()
        .map(String::strip)
        .filter(ALL::contains)
        .findFirst()
        .orElseThrow(() -> new AssertionError("None of these is right: " + replies));
  }
}
