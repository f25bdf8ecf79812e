package clinic.needlepoint.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.visit.TreatmentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F017")
class EducationFilesTests {
  @TempDir Path data;
  @TempDir Path config;
  private Path file;
  private Path notices;
  private Path prices;

  @BeforeEach
  void shipped() throws IOException {
    Path folder = Files.createDirectory(config.resolve("education"));
    file = copy("education/standard-1.yaml");
    notices = copy("education/notices-1.yaml");
    prices = copy("prices.yaml");
    assertThat(folder).isDirectoryContaining("glob:**standard-1.yaml");
  }

  private Path copy(String name) throws IOException {
    return Files.copy(Path.of("kiosk-config", name), config.resolve(name));
  }

  private AnnotationConfigApplicationContext start() {
    return EducationFixture.open(data, config);
  }

  private static void change(Path path, String from, String to) throws IOException {
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(Pattern.quote(from), to.replace("$", "\\$")));
  }

  private void assertRefused(String key, String place, String why) {
    assertThatThrownBy(this::start)
        .rootCause()
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(key)
        .hasMessageContaining(place)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: standard         | id: other              | standard-1.yaml  | must be named other-1.yaml
          version: 1\\n        | version: one\\n        | version          | whole number
          treatment: standard  | treatment: magic       | treatment        | fractional or prp or radiofrequency or standard
          topic: risks         | topic: results         | pages            | has nothing about risks
          topic: who           | topic: nobody          | pages[9].topic   | must be
          - id: risks          | - id: results          | pages            | has the id results twice
          picture: edu-feels   | picture: edu-unicorn   | pages[4].picture | is no drawing
          for {makeup-after}   | for {makeup-before}    | pages[7].text.en | is no value of protocol.yaml
          "Risks"              | ""                     | pages[6].title.en | has no text
          "Risks"              | "Everything that can ever go wrong" | pages[6].title.en | at most 28 fit
          treatment: standard  | remedy: standard       | remedy           | is not a field we know
          treatment: standard\\n | treatment: standard\\nplan: {serum: perhaps}\\n | plan.serum | true or false
          treatment: standard\\n | treatment: standard\\nplan: {depth: 9000}\\n    | plan.depth | 1 to 3000
          treatment: standard\\n | treatment: standard\\nplan: {areas: [ears]}\\n  | plan.areas | ears is not a part
          It depends on the area and on what is added. | It depends on the area and on what is added, on who treats, and on many other things. | pages[8].text.en | at most 70 fit
          """)
  void refusesEachFaultWithItsPlace(String from, String to, String place, String why)
      throws IOException {
    change(file, from.replace("\\n", "\n"), to.replace("\\n", "\n"));
    assertRefused("education.refused", place, why);
  }

  @Test
  void refusesASentenceThatNoScreenHolds() throws IOException {
    change(file, "Ask about your skin.", "Ask about " + "your skin and ".repeat(9) + "more.");
    assertRefused("education.refused", "pages[6].text.en", "has a sentence of");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          code: depth | code: age    | has the code age twice
          code: depth | code: age    | has nothing about depth
          code: depth | code: colour | must be
          """)
  @Tag("F018")
  void refusesNoticesThatDoNotCoverEveryUse(String from, String to, String why) throws IOException {
    change(notices, from, to);
    assertRefused("education.refused", "notices", why);
  }

  @Test
  @Tag("F018")
  void doesNotStartWithoutNotices() throws IOException {
    Files.delete(notices);
    assertRefused("education.refused", "notices-1.yaml", "Put one there");
  }

  @Test
  void keepsWhatWasInUseAsItWas() throws IOException {
    start().close();
    change(file, "Ask about your skin.", "Ask.");
    assertRefused("education.refused", "standard-1.yaml", "next version");
  }

  @Test
  void theNewestVersionIsShown() throws IOException {
    Path next = Files.copy(file, file.resolveSibling("standard-2.yaml"));
    change(next, "version: 1\n", "version: 2\n");
    try (var kiosk = start()) {
      assertThat(kiosk.getBean(Educations.class).inForce(TreatmentType.STANDARD))
          .map(Education::version)
          .contains(2);
    }
  }

  @Test
  void aTreatmentHasOneFileOnly() throws IOException {
    Path other = Files.copy(file, file.resolveSibling("other-1.yaml"));
    change(other, "id: standard", "id: other");
    assertRefused("education.refused", "education", "each treatment has one");
  }

  @Test
  void saysOfWhichTreatmentsPatientsReadNothing() {
    try (var kiosk = start()) {
      Set<TreatmentType> missing = kiosk.getBean(Educations.class).missing();
      assertThat(missing).isEqualTo(EnumSet.complementOf(EnumSet.of(TreatmentType.STANDARD)));
      assertThat(EducationHealth.sentence(missing))
          .contains("prp, fractional, radiofrequency", "Staff explain them");
      assertThat(EducationHealth.sentence(Set.of())).contains("every treatment");
    }
  }

  @Test
  void readsWhatTheClinicAlwaysDoes() throws IOException {
    change(
        file,
        "treatment: standard\n",
        "treatment: standard\nplan: {serum: true, depth: 2000, areas: [face, scalp]}\n");
    try (var kiosk = start()) {
      Education read =
          kiosk.getBean(Educations.class).inForce(TreatmentType.STANDARD).orElseThrow();
      assertThat(read.plan())
          .isEqualTo(
              new Plan(Optional.of(true), OptionalInt.of(2_000), Set.of(Area.FACE, Area.SCALP)));
    }
  }

  @Test
  void knowsNoPriceThatTheClinicDidNotSet() {
    try (var kiosk = start()) {
      assertThat(Stream.of(TreatmentType.values()).map(kiosk.getBean(PriceList.class)::of))
          .allMatch(Optional::isEmpty);
    }
  }

  @Test
  void saysThePriceInTheClinicsCurrency() throws IOException {
    change(
        prices,
        "prices: []",
        "currency: USD\nprices:\n  - {treatment: standard, from: 1250, to: 1400}");
    try (var kiosk = start()) {
      Price price = kiosk.getBean(PriceList.class).of(TreatmentType.STANDARD).orElseThrow();
      assertThat(price.lowest(Locale.ENGLISH)).contains("1,250").contains("$");
      assertThat(price.highest(Locale.of("es"))).containsPattern("1.?400").contains("US$");
      assertThat(price.highest(Locale.of("de"))).contains("1.400");
      assertThat(price.highest(Locale.of("ar"))).containsPattern("1.?400");
      assertThat(price.one()).isFalse();
      assertThat(kiosk.getBean(PriceList.class).of(TreatmentType.PRP)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prices: [{treatment: standard, from: 1, to: 2}]                | currency | ISO 4217
          currency: usd\\nprices: []                                     | currency | ISO 4217
          currency: USD\\nprices: [{treatment: standard, from: 3, to: 2}] | prices[1].to | not be less
          currency: USD\\nprices: [{treatment: standard, from: 0, to: 2}] | prices[1].from | whole number
          currency: USD\\nprices: [{treatment: magic, from: 1, to: 2}]    | prices[1].treatment | must be
          currency: USD\\nprices: [{treatment: prp, from: 1, to: 2}, {treatment: prp, from: 1, to: 3}] | prices[2].treatment | twice
          currency: USD\\nprices: none                                    | prices   | must be a list
          currency: USD\\nprices: []\\ndiscount: 3                        | discount | not a field
          """)
  void refusesAPriceWithASlip(String to, String place, String why) throws IOException {
    change(prices, "prices: []", to.replace("\\n", "\n"));
    assertRefused("education.prices", place, why);
  }
}
