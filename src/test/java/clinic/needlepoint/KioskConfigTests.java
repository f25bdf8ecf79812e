package clinic.needlepoint;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.site.Translated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a kiosk is delivered with, before any clinic has touched it. Lengths are those of screens.
 */
class KioskConfigTests {

  private static final Path CONFIG = Path.of("kiosk-config");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> LANGUAGES = Set.copyOf(Translated.REQUIRED);

  /** What several languages spell as English does, and how many with it. */
  private static final Map<String, Integer> SAME =
      Map.of("Aspirin", 2, "Warfarin", 2, "Eliquis, Xarelto", 4);

  /** BCM numbers of the header a sensor may use: not the EEPROM, the clock chip or the console. */
  private static final Set<Integer> FREE_LINES =
      IntStream.rangeClosed(4, 27).filter(n -> n != 14 && n != 15).boxed().collect(toSet());

  static Stream<Path> yamlFiles() throws IOException {
    try (Stream<Path> files = Files.walk(CONFIG)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void isYamlThatStartsWithAnExplanation(Path file) throws IOException {
    assertThat(YAML.readTree(Files.readString(file)).isObject()).isTrue();
    assertThat(Files.readString(file)).startsWith("# ").doesNotContain("\t");
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void namesEachTextInEveryLanguage(Path file) throws IOException {
    YAML.readTree(Files.readString(file))
        .findParents("en")
        .forEach(text -> {
          assertThat(text.propertyNames()).as(text.toString()).containsAll(LANGUAGES);
          assertThat(text.values()).noneMatch(words -> words.asString().isBlank());
          assertThat(text.values().stream().filter(words -> words.equals(text.get("en"))))
              .as("a language that says it as English does: %s", text)
              .hasSizeLessThanOrEqualTo(SAME.getOrDefault(text.get("en").asString(), 1));
        });
  }

  @Test
  @Tag("F013")
  void asksEachOfTheTwentyFourRowsOnce() {
    var rows =
        questions()
            .filter(question -> question.has("row"))
            .map(question -> question.get("row").asInt());

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
    assertThat(questions().map(question -> question.get("id").asString()))
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"))
        .doesNotHaveDuplicates();
  }

  @Test
  @Tag("F014")
  void takesNotSureNeverForANo() {
    assertThat(questions())
        .allSatisfy(question -> {
          String yes = question.get("yes").asString();
          assertThat(yes).isIn("stop", "clear", "note");
          assertThat(question.get("notSure").asString())
              .isEqualTo(yes.equals("note") ? "note" : "clear");
          assertThat(question.get("sources").isEmpty()).isFalse();
        });
  }

  @Test
  @Tag("F014")
  void stopsOnWhatAnAnswerAloneDecidesAndNeverOnSkinTone() {
    Set<Integer> stops =
        questions()
            .filter(question -> question.get("yes").asString().equals("stop"))
            .map(question -> question.get("row").asInt())
            .collect(toSet());

    assertThat(stops).containsExactlyInAnyOrder(3, 5, 8, 14, 15, 19);
  }

  @Test
  void fitsEachQuestionOnItsScreen() {
    assertThat(questions())
        .allSatisfy(question -> {
          assertThat(question.get("text").values()).allMatch(words -> fits(words, 60));
          assertThat(question.get("why").values()).allMatch(words -> fits(words, 150));
          if (question.has("hint")) {
            assertThat(question.get("hint").values()).allMatch(words -> fits(words, 40));
          }
        });
  }

  @Test
  void fitsEachPageOfTheConsentOnItsScreen() {
    JsonNode consent = consent();

    assertThat(consent.get("title").values()).allMatch(words -> fits(words, 28));
    assertThat(consent.get("statement").values()).allMatch(words -> fits(words, 28));
    assertThat(consent.get("pages").values())
        .hasSizeBetween(8, 12)
        .allSatisfy(page -> {
          assertThat(page.get("title").values()).allMatch(words -> fits(words, 28));
          assertThat(page.get("text").values()).allMatch(words -> fits(words, 190));
        });
  }

  static Stream<Path> consentFiles() throws IOException {
    return yamlFiles().filter(file -> file.toString().contains("/consents/"));
  }

  @ParameterizedTest
  @MethodSource("consentFiles")
  void fitsEachPageOfEachFormOnItsScreen(Path file) throws IOException {
    JsonNode form = YAML.readTree(Files.readString(file));
    assertThat(form.get("title").values()).allMatch(words -> fits(words, 28));
    assertThat(form.get("pages").values())
        .hasSizeBetween(8, 12)
        .allSatisfy(page -> {
          assertThat(page.get("title").values()).allMatch(words -> fits(words, 28));
          assertThat(page.get("text").values()).allMatch(words -> fits(words, 200));
        });
  }

  @ParameterizedTest
  @MethodSource("consentFiles")
  void namesASourceForEachPageOfAForm(Path file) throws IOException {
    List<String> names = sources();
    JsonNode form = YAML.readTree(Files.readString(file));
    if (!file.endsWith("standard-1.yaml")) { // which stays as patients signed it
      assertThat(form.get("pages").values())
          .allSatisfy(page ->
              assertThat(page.get("sources").values())
                  .isNotEmpty()
                  .allMatch(source -> known(names, source.asString())));
    }
  }

  /** A span of time with a number of its own, in digits or in words. */
  private static final Pattern TIME_OF_ITS_OWN =
      Pattern.compile(
          "(?iU)\\b(\\d+|one|two|three|five|six|seven|un|una|uno|dos|tres|cinco|seis|siete|ein|eine|einen"
              + "|zwei|drei|fünf|sechs|sieben|une|deux|trois|cinq|sept|خمسة|ثلاثة|ستة|سبعة) "
              + "(minute|hour|day|week|month|minuto|hora|día|semana|mes|Stunde|Tag|Woche|Monat|heure"
              + "|jours?\\b|semaine|mois|ساع|أيام|أسابيع|أشهر)");

  @Test
  @Tag("F104")
  void theNewestFormsSayNoTimeThatIsNotTheClinics() throws IOException {
    Map<String, JsonNode> newest = new HashMap<>();
    for (Path file : consentFiles().toList()) {
      JsonNode form = YAML.readTree(Files.readString(file));
      newest.merge(
          form.get("id").asString(),
          form,
          (a, b) -> a.get("version").asInt() > b.get("version").asInt() ? a : b);
    }
    assertThat(newest).hasSize(4);
    assertThat(newest.values().stream().flatMap(form -> form.get("pages").values().stream()))
        .flatMap(page -> page.get("text").values())
        .extracting(JsonNode::asString)
        .noneMatch(words -> TIME_OF_ITS_OWN.matcher(words).find());
    assertThat(
            yaml("consents/standard-2.yaml").findValues("text").stream()
                .flatMap(text -> text.values().stream())
                .filter(words -> TIME_OF_ITS_OWN.matcher(words.asString()).find()))
        .as("the version before said two, in each of its languages")
        .hasSize(2 * LANGUAGES.size());
  }

  static Stream<Path> educationFiles() throws IOException {
    return yamlFiles().filter(file -> file.toString().contains("/education/"));
  }

  @ParameterizedTest
  @MethodSource("educationFiles")
  @Tag("F017")
  @Tag("F018")
  void tellsPatientsNothingWithoutASourceAndAllOfItInFiveLanguages(Path file) throws IOException {
    List<String> names = sources();
    JsonNode told = YAML.readTree(Files.readString(file));
    List<JsonNode> parts =
        List.copyOf((told.has("pages") ? told.get("pages") : told.get("notices")).values());
    assertThat(parts)
        .hasSizeGreaterThan(5)
        .allSatisfy(part -> {
          assertThat(part.get("sources").values())
              .isNotEmpty()
              .allMatch(source -> known(names, source.asString()));
          for (String field : List.of("title", "text")) {
            assertThat(part.get(field).propertyNames())
                .containsExactlyInAnyOrder("en", "es", "de", "fr", "ar");
            assertThat(part.get(field).values())
                .extracting(JsonNode::asString)
                .doesNotHaveDuplicates()
                .noneMatch(words -> words.matches("(?s).*[!\u00a1\u2014\u0660-\u0669].*"));
          }
        });
  }

  @Test
  @Tag("F017")
  void shipsPagesForEveryTreatmentAndNoPrice() throws IOException {
    assertThat(educationFiles().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrder(
            "standard-1.yaml",
            "prp-1.yaml",
            "fractional-1.yaml",
            "radiofrequency-1.yaml",
            "notices-1.yaml");
    assertThat(yaml("prices.yaml").get("prices").isEmpty()).isTrue();
  }

  static Stream<Path> aftercareFiles() throws IOException {
    return yamlFiles().filter(file -> file.toString().matches(".*/(aftercare|problems)/.*"));
  }

  @ParameterizedTest
  @MethodSource("aftercareFiles")
  @Tag("F042")
  void namesASourceForEachLineOfAftercare(Path file) throws IOException {
    List<String> names = sources();
    List<JsonNode> lines = YAML.readTree(Files.readString(file)).findParents("sources");
    assertThat(lines)
        .hasSizeGreaterThan(5)
        .allSatisfy(line ->
            assertThat(line.get("sources").values())
                .isNotEmpty()
                .allMatch(source -> known(names, source.asString())));
  }

  private static boolean known(List<String> names, String source) {
    return source.equals("ours")
        || source.matches("s[0-4]")
        || names.contains(source.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("consentFiles")
  @Tag("F022")
  void neverDressesAPermissionAsRequired(Path file) throws IOException {
    assertThat(YAML.readTree(Files.readString(file)).get("permissions").values())
        .hasSize(3)
        .allSatisfy(permission -> {
          assertThat(permission.get("text").values()).allMatch(words -> fits(words, 24));
          assertThat(permission.propertyNames()).containsExactly("id", "icon", "text");
        });
  }

  @Test
  void namesEachFileAfterItsIdAndVersion() {
    JsonNode questionnaire = yaml("questionnaires/screening-1.yaml");

    assertThat(questionnaire.get("id").asString()).isEqualTo("screening");
    assertThat(questionnaire.get("version").isInt()).isTrue();
    assertThat(questionnaire.get("version").asInt()).isEqualTo(1);
    assertThat(consent().get("id").asString()).isEqualTo("standard");
    assertThat(consent().get("version").asInt()).isEqualTo(1);
  }

  @Test
  @Tag("F104")
  void proposesEachProtocolValueInsideItsRangeWithASource() throws IOException {
    List<String> names = sources();
    List<JsonNode> values = List.copyOf(yaml("protocol.yaml").get("values").values());

    assertThat(values.stream().map(value -> value.get("key").asString()))
        .contains("numbing-minimum", "interval-minimum", "depth-cap-label", "minimum-age")
        .allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"))
        .doesNotHaveDuplicates();
    assertThat(values)
        .allSatisfy(value -> {
          assertThat(List.of(value.get("value"), value.get("min"), value.get("max")))
              .allMatch(JsonNode::isInt);
          assertThat(value.get("value").asInt())
              .isBetween(value.get("min").asInt(), value.get("max").asInt());
          assertThat(value.get("unit").asString()).isNotBlank();
          assertThat(value.get("source").asString()).matches(source -> namesOneOf(names, source));
        });
  }

  private static boolean namesOneOf(List<String> names, String source) {
    return source.startsWith("Ours: ")
        || (source.contains(": ")
            && names.stream().anyMatch(source.toLowerCase(Locale.ROOT)::contains));
  }

  /** What src/docs/sources.md explains, in small letters. */
  private static List<String> sources() throws IOException {
    return Files.readAllLines(Path.of("src/docs/sources.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| named as"))
        .map(line -> line.split("\\|", -1)[1].replaceAll(" \\(s[0-4]\\)", ""))
        .flatMap(names -> Stream.of(names.split(", ", -1)))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void keepsTheProtocolInOrder() {
    assertThat(List.of("numbing-minimum", "numbing-target-from", "numbing-target-to"))
        .isSortedAccordingTo((a, b) -> Integer.compare(protocol(a), protocol(b)));
    assertThat(protocol("numbing-target-to")).isLessThanOrEqualTo(protocol("numbing-maximum"));
    assertThat(protocol("interval-minimum")).isLessThanOrEqualTo(protocol("interval-default-from"));
    assertThat(protocol("interval-default-from"))
        .isLessThanOrEqualTo(protocol("interval-default-to"));
    assertThat(protocol("interval-warning")).isLessThanOrEqualTo(protocol("interval-default-from"));
    assertThat(protocol("depth-cap-label")).isLessThanOrEqualTo(protocol("depth-cap-articles"));
  }

  @Test
  void usesEachFreeLineAtMostOnce() {
    List<JsonNode> lines = yaml("station.yaml").findParents("gpio");

    assertThat(lines.stream().map(line -> line.get("gpio").asInt()))
        .doesNotHaveDuplicates()
        .isSubsetOf(FREE_LINES);
    assertThat(lines)
        .allSatisfy(line -> {
          assertThat(line.propertyNames())
              .containsExactly("gpio", "activeLow", "pull", "debounceMillis");
          assertThat(line.get("activeLow").isBoolean()).isTrue();
          assertThat(line.get("pull").asString()).isIn("up", "down", "none");
          assertThat(line.get("debounceMillis").asInt()).isBetween(1, 200);
        });
  }

  @Test
  void describesTwoDocksTwelveSlotsAndABin() {
    JsonNode station = yaml("station.yaml");

    assertThat(station.get("docks").values())
        .hasSize(2)
        .allSatisfy(dock -> {
          assertThat(dock.propertyNames()).containsExactly("presence", "charging", "standby");
          assertThat(dock.at("/charging/debounceMillis").asInt()).isLessThanOrEqualTo(20);
        });
    assertThat(station.at("/drawer/slots").size()).isEqualTo(12);
    assertThat(station.at("/drawer/switch/gpio").isInt()).isTrue();
    assertThat(station.get("bin").propertyNames()).containsExactly("present", "beam", "full");
  }

  @Test
  @Tag("F040")
  void warnsForAtLeastTwentySecondsBeforeWiping() {
    assertThat(time("/needlepoint/idle/warning")).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(time("/needlepoint/idle/patient")).isEqualTo(Duration.ofMinutes(2));
    assertThat(time("/needlepoint/idle/staff")).isEqualTo(Duration.ofMinutes(5));
    assertThat(time("/needlepoint/check-in/opens-before")).isEqualTo(Duration.ofHours(1));
    assertThat(time("/needlepoint/check-in/closes-after")).isEqualTo(Duration.ofHours(2));
    assertThat(time("/needlepoint/identification/within")).isEqualTo(Duration.ofMinutes(10));
    assertThat(time("/needlepoint/staff-session/absolute")).isEqualTo(Duration.ofHours(12));
    assertThat(yaml("needlepoint.yaml").at("/needlepoint/identification/misses").asInt())
        .isEqualTo(5);
  }

  @Test
  @Tag("F106")
  void letsTheBrowserShowTheKioskAndNothingElse() throws IOException {
    JsonNode policies =
        new JsonMapper().readTree(Files.readString(CONFIG.resolve("chromium/policies.json")));

    assertThat(policies.at("/URLBlocklist").toString()).isEqualTo("[\"*\"]");
    assertThat(policies.at("/URLAllowlist").toString()).isEqualTo("[\"http://localhost:8080\"]");
    assertThat(policies.at("/DownloadRestrictions").asInt()).isEqualTo(3);
    assertThat(policies.at("/DeveloperToolsAvailability").asInt()).isEqualTo(2);
    assertThat(policies.at("/IncognitoModeAvailability").asInt()).isEqualTo(1);
    assertThat(policies.at("/ExtensionInstallBlocklist").toString()).isEqualTo("[\"*\"]");
    assertThat(
            Stream.of(
                    "AllowFileSelectionDialogs",
                    "PrintingEnabled",
                    "PasswordManagerEnabled",
                    "AutofillAddressEnabled",
                    "AutofillCreditCardEnabled",
                    "TranslateEnabled")
                .map(policies::get))
        .allMatch(JsonNode::isBoolean)
        .noneMatch(JsonNode::asBoolean);
  }

  @Test
  @Tag("F106")
  void startsTheBrowserFromAScriptThatParses() throws Exception {
    Path script = CONFIG.resolve("cage/start-browser.sh");

    assertThat(Files.isExecutable(script)).isTrue();
    assertThat(new ProcessBuilder("sh", "-n", script.toString()).inheritIO().start().waitFor())
        .isZero();
    assertThat(Files.readString(script))
        .startsWith("#!/bin/sh\n")
        .contains("/actuator/health", "cage -- chromium", "--kiosk")
        .doesNotContain("cage -s");
  }

  @Test
  void switchesNoUdevRuleOnWhileThePageReadsTheScanner() throws IOException {
    assertThat(Files.readAllLines(CONFIG.resolve("udev/99-needlepoint-scanner.rules")))
        .allMatch(line -> line.isBlank() || line.startsWith("#"))
        .anyMatch(line -> line.contains("LIBINPUT_IGNORE_DEVICE"));
  }

  /** A kiosk that mounts one name and writes to another would say "no stick" for ever. */
  @Test
  @Tag("F098")
  void namesTheStickTheSameInAllThreePlaces() throws IOException {
    JsonNode stick = yaml("needlepoint.yaml").at("/needlepoint/stick");
    String label = stick.get("label").asString();
    String folder = stick.get("folder").asString() + "/" + label;
    String unit = folder.substring(1).replace('/', '-') + ".mount";
    assertThat(Files.readAllLines(Path.of("systemd", unit)))
        .contains("Where=" + folder, "What=/dev/disk/by-label/" + label);
    assertThat(stickRule())
        .contains(
            "ENV{ID_FS_LABEL}==\"" + label + "\"",
            "ENV{ID_FS_TYPE}==\"vfat|exfat\"",
            "SUBSYSTEMS==\"usb\"",
            "ENV{SYSTEMD_WANTS}+=\"" + unit + "\"");
    assertThat(Files.readString(Path.of("systemd/needlepoint-stick-release.path")))
        .contains("PathExists=" + stick.get("release").asString());
    assertThat(Files.readString(Path.of("systemd/needlepoint-stick-release.service")))
        .contains("systemctl stop " + unit);
  }

  /** udev(7): comma-separated pairs of key, operator and quoted value. */
  @Test
  @Tag("F098")
  void writesARuleThatUdevCanRead() throws IOException {
    assertThat(stickRule()).matches("(, )?([A-Z]+(\\{[A-Z_]+})?(==|!=|\\+=|=)\"[^\"]*\"(, |$))+");
  }

  private static String stickRule() throws IOException {
    List<String> rules =
        Files.readAllLines(CONFIG.resolve("udev/90-needlepoint-stick.rules")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(rules).hasSize(1);
    return rules.getFirst();
  }

  private static boolean fits(JsonNode words, int letters) {
    String text = words.asString().replaceAll("\\{[a-z-]+\\}", "12 months");
    return text.equals(text.strip()) && text.codePointCount(0, text.length()) <= letters;
  }

  private static Stream<JsonNode> questions() {
    return new ArrayList<>(yaml("questionnaires/screening-3.yaml").get("questions").values())
        .stream();
  }

  private static JsonNode consent() {
    return yaml("consents/standard-1.yaml");
  }

  private static int protocol(String key) {
    return yaml("protocol.yaml").get("values").values().stream()
        .filter(value -> value.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow()
        .get("value")
        .asInt();
  }

  private static Duration time(String path) {
    return DurationStyle.detectAndParse(yaml("needlepoint.yaml").at(path).asString());
  }

  private static JsonNode yaml(String file) {
    return YAML.readTree(CONFIG.resolve(file));
  }
}
