package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of record types that each verifier holds, and the page that they were written from, are
 * those of the kiosk. A new record type fails here until an auditor's verifier knows it too.
 */
@Tag("F097")
class BundleFormatTests {
  /** Types that bundle.md defines for the log itself. */
  private static final Map<String, Set<String>> OF_THE_LOG =
      Map.of(
          "day.closed", Set.of("day", "how"),
          "log.epoch-opened", Set.of("epoch", "size", "root"),
          "log.key-changed", Set.of("from", "to", "old", "new"),
          "body.erased", Set.of("of"),
          "record.struck", Set.of("of"));

  private static Map<String, Set<String>> registered() throws Exception {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(RecordTypes.class));
    Map<String, Set<String>> types = new TreeMap<>(OF_THE_LOG);
    for (var found : scan.findCandidateComponents("clinic.needlepoint")) {
      Constructor<?> made = Class.forName(found.getBeanClassName()).getDeclaredConstructor();
      made.setAccessible(true);
      for (RecordType type : ((RecordTypes) made.newInstance()).recordTypes()) {
        assertThat(type.version()).as("%s: a verifier knows version 1", type.name()).isEqualTo(1);
        types.put(type.name(), new TreeSet<>(type.keys()));
      }
    }
    return types;
  }

  private static Map<String, Set<String>> table(String json) {
    return new TreeMap<>(
        JsonMapper.builder()
            .build()
            .readValue(json, new TypeReference<Map<String, Set<String>>>() {}));
  }

  @Test
  void thePageListsTheTypesOfTheKiosk() throws Exception {
    Map<String, Set<String>> page = new TreeMap<>();
    String text = Files.readString(Path.of("src/docs/bundle.md"));
    for (String line : text.substring(text.indexOf("## Mandatory keys")).lines().toList()) {
      Matcher row = Pattern.compile("\\| `([a-z.-]+\\.[a-z-]+)` \\| (.*)\\|").matcher(line);
      if (row.matches()) {
        List<String> keys =
            Arrays.stream(row.group(2).replaceAll("[`,]", "").strip().split(" ", -1))
                .filter(key -> !key.isEmpty())
                .toList();
        page.put(row.group(1), new TreeSet<>(keys));
      }
    }
    assertThat(page).isEqualTo(registered());
  }

  @Test
  void eachVerifierHoldsTheTypesOfTheKiosk(@TempDir Path folder) throws Exception {
    try (Verifiers verifiers = new Verifiers(folder)) {
      assertThat(verifiers.types())
          .hasSizeGreaterThan(1)
          .allSatisfy(types -> assertThat(table(types)).isEqualTo(registered()));
    }
  }

  @Test
  void theHtmlVerifierTakesItsOwnScriptAndStyleAndNothingElse() throws IOException {
    String page = Files.readString(HtmlVerifier.FILE);
    for (String tag : List.of("script", "style")) {
      String content =
          page.substring(
              page.indexOf("<" + tag + ">") + tag.length() + 2, page.indexOf("</" + tag + ">"));
      byte[] hash = ForgedTree.sha256(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(page)
          .as("put the hash of the changed %s into the policy at the top of the page", tag)
          .contains(
              tag + "-src 'sha256-" + java.util.Base64.getEncoder().encodeToString(hash) + "'");
    }
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(")
        .doesNotContainPattern("(src|href)=\"(?!data:,)");
  }
}
