package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F029")
class SignatureTests {
  private static final byte[] PNG = ConsentFixture.png(752, 216);

  private static void assertRefused(String strokes, String why) {
    assertThatThrownBy(() -> new Signature.Drawn(strokes, PNG))
        .isInstanceOfSatisfying(
            SignatureRefused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("consent.sign." + why));
  }

  @Test
  void takesALineOfAHand() {
    assertThat(new Signature.Drawn(ConsentFixture.scrawl(), PNG).method()).isEqualTo("drawn");
  }

  @Test
  void takesACrossOfTwoQuickLines() {
    String cross = "[" + ConsentFixture.line(3, 25) + "," + ConsentFixture.line(3, 25) + "]";
    assertThat(new Signature.Drawn(cross, PNG).strokes()).isEqualTo(cross);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "[{\"points\":[]}]", "{}", "[1]"})
  void refusesAnEmptyPad(String strokes) {
    assertRefused(strokes, "empty");
  }

  @Test
  void refusesDots() {
    String dot = ConsentFixture.line(2, 1);
    assertRefused("[" + dot + "]", "empty");
    assertRefused(
        "[" + String.join(",", Stream.generate(() -> dot).limit(90).toList()) + "]", "empty");
  }

  @Test
  void refusesALineTooShortOrTooStraight() {
    assertRefused("[" + ConsentFixture.line(20, 2) + "]", "short");
    assertRefused("[" + ConsentFixture.line(3, 60) + "]", "short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"points\":[{\"x\":1,\"y\":2},{\"x\":\"1\",\"y\":2}]}]",
        "[{\"points\":[{\"y\":2},{\"y\":2}]}]",
        "[{",
        "<svg/>"
      })
  void refusesWhatIsNoStroke(String strokes) {
    assertRefused(strokes, "unreadable");
  }

  @ParameterizedTest
  @MethodSource("rubbish")
  void rubbishIsRefusedAndNothingElse(String strokes) {
    assertThatThrownBy(() -> new Signature.Drawn(strokes, PNG))
        .isInstanceOf(SignatureRefused.class);
  }

  static Stream<String> rubbish() {
    long seed = 20261120;
    System.out.println("SignatureTests.rubbish seed " + seed);
    Random random = new Random(seed);
    return Stream.generate(() ->
            random
                .ints(random.nextInt(60), 0, 14)
                .mapToObj(i -> String.valueOf("[]{},:\"x1y-e.".concat(" ").charAt(i)))
                .reduce("", String::concat))
        .limit(200);
  }

  @Test
  void refusesAPictureThatIsNoneOrTooLarge() {
    for (byte[] wrong :
        new byte[][] {
          {},
          new byte[100],
          "GIF89a".repeat(20).getBytes(java.nio.charset.StandardCharsets.US_ASCII)
        }) {
      assertThatThrownBy(() -> new Signature.Drawn(ConsentFixture.scrawl(), wrong))
          .hasMessage("consent.sign.unreadable");
    }
    assertThatThrownBy(
            () -> new Signature.Drawn(ConsentFixture.scrawl(), ConsentFixture.png(5_000, 10)))
        .hasMessage("consent.sign.unreadable");
    assertThatThrownBy(() -> new Signature.Drawn(ConsentFixture.scrawl(), new byte[256 * 1024 + 1]))
        .hasMessage("consent.sign.too-much");
  }

  @Test
  @Tag("F028")
  void takesNamesAsPeopleHaveThem() {
    for (String name : new String[] {"Bo", "María-José Ñáñez", "O'Neil Jr.", "Anne  van der Aa"}) {
      assertThat(new Signature.Typed(name).method()).isEqualTo("typed");
    }
    assertThat(new Signature.Typed("  Anne   van\tder Aa ").name()).isEqualTo("Anne van der Aa");
    assertThat(new Signature.Typed("Jose\u0301").name()).isEqualTo("Jos\u00e9");
  }

  @ParameterizedTest
  @Tag("F028")
  @CsvSource(
      delimiter = '|',
      value = {
        "''|short",
        "'  '|short",
        "A|short",
        "...-|short",
        "12345|short",
        "Anna 2|letters",
        "<b>Anna</b>|letters"
      })
  void refusesWhatIsNoName(String name, String why) {
    assertThatThrownBy(() -> new Signature.Typed(name)).hasMessage("consent.sign.name-" + why);
  }

  @Test
  @Tag("F028")
  void refusesANameLongerThanAnyLine() {
    assertThat(new Signature.Typed("a".repeat(80)).name()).hasSize(80);
    assertThatThrownBy(() -> new Signature.Typed("a".repeat(81)))
        .hasMessage("consent.sign.name-long");
  }
}
