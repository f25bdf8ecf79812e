package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("F048")
class LikeNameTests {
  private static final long SEED = 20261123;

  private static boolean fits(String given, String family, String typed) {
    return new LikeName(given, family).fits(typed);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Vera, Test, Vera Test",
        "Vera, Test, TEST VERA",
        "Vera, Test, vera tset",
        "Vera, Test, VeraTest",
        "Maria, Keller, Mria Kellre",
        "Maximilian, Schmidt, Maxmillian Schmidt",
        "Jürgen, Müller, Juergen Mueller",
        "Juergen, Mueller, Jurgen Müller",
        "Jörg, Weiß, JOERG WEISS",
        "Søren, Kjær, Soren Kjaer",
        "Åse, Østergård, Aase Oestergaard",
        "Łukasz, Đorđević, Lukasz Dordevic",
        "İnci, Işık, inci isik",
        "José María, Ñáñez, Jose Nanez",
        "José María, García López, Maria Garcia",
        "Jean-Luc, O’Neil, jean luc oneil",
        "Jean-Luc, O'Neil, jean luc o neil",
        "Anne, van der Meer, Anne Vandermeer",
        "Anne, van der Meer, Meer Anne",
        "Vandermeer, Anne, Anne van der Meer",
        "Leila, al-Hassan, Leila Hassan",
        "Hannelore, Meier-Schmidt, Hannelore Meier",
        "Hannelore, Meier, Hannelore Meier-Schmidt",
        "Maria, Keller, Maria Luise Keller",
        "Maria Luise, Keller, Maria L. Keller",
        "Dr. Maria, Keller, Maria Keller",
        "A, Li, A Li",
        "O, Q, o q",
        "Thu, Le, Thu Le",
        "Ben, Van Dyke, Ben van Dyke",
        "Sukarno, , Sukarno",
        "أحمد, الحسن, احمد حسن",
        "عبد الرحمن, مصطفى, عبدالرحمن مصطفي",
        "فاطِمة, بن علي, فاطمه علي",
        "Ἀλέξανδρος, Νίκος, αλεξανδροσ νικοσ",
        "Фёдор, Йованович, Федор Иованович",
        "小明, 王, 王小明"
      })
  void takesOneNameWrittenInAnotherWay(String given, String family, String typed) {
    assertThat(fits(given, family == null ? "" : family, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Vera, Test, Maria Keller",
        "Vera, Test, Vera",
        "Vera, Test, Test",
        "Vera, Test, Vera Bergmann",
        "Vera, Test, Anna Vera Bergmann",
        "Vera, Test, V. Test",
        "Vera, Test, Veronika Test",
        "Vera, Test, Vexx Test",
        "Kim, Li, Tim Li",
        "Bo, Keller, Jo Keller",
        "Anna, Keller, Hanna Keller",
        "Maria Luise, Keller, Maria Luise",
        "Maria Luise, Keller, Maria Anna Keller",
        "Maximilian, Schmidt, Maxmillian Shcmdt",
        "Anne, van der Meer, van der Anne",
        "A, Li, B Li",
        "Vera, Test, Vera تست",
        "أحمد, الحسن, محمد الحسن",
        "王, 小明, 李小明",
        "Vera, Test, \"\"",
        "Vera, Test, ' -"
      })
  void tellsAnotherName(String given, String family, String typed) {
    assertThat(fits(given, family, typed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Fatima, Hassan, فاطمة حسن",
    "فاطمة, حسن, Fatima Hassan",
    "Ming, Wang, 王明",
    "Иван, Петров, Ivan Petrov"
  })
  void canNotCompareLettersOfAnotherScript(String given, String family, String typed) {
    assertThat(fits(given, family, typed)).isTrue();
  }

  @Test
  void hasNothingToSayWhereTheRecordHasNoName() {
    assertThat(fits("", "", "Vera Test")).isTrue();
    assertThat(fits("-", " ", "Vera Test")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ca, abc, 3", "keller, kelelr, 1", "test, test, 0", "a, '', 1", "anna, hanna, 1"})
  void countsSlips(String one, String other, int slips) {
    assertThat(LikeName.distance(one, other)).isEqualTo(slips);
    assertThat(LikeName.distance(other, one)).isEqualTo(slips);
  }

  private static final List<List<String>> PEOPLE =
      List.of(
          List.of("Maria", "Keller"),
          List.of("Jürgen", "Müller"),
          List.of("José María", "García López"),
          List.of("Anne", "van der Meer"),
          List.of("Leila", "al-Hassan"),
          List.of("Jean-Luc", "Beauchamp"),
          List.of("Đorđe", "Øster"),
          List.of("عبد الرحمن", "مصطفى"),
          List.of("Ольга", "Соколова"));

  static Stream<Long> seeds() {
    return Stream.iterate(SEED, seed -> seed + 1).limit(300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neitherOrderNorCaseNorOneSlipMakesAnotherName(long seed) {
    Random random = new Random(seed);
    List<String> person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    List<String> words = new ArrayList<>(Arrays.asList(String.join(" ", person).split("[ -]", -1)));
    int slipsIn = longest(words);
    words.set(slipsIn, slip(words.get(slipsIn), random));
    Collections.shuffle(words, random);
    String typed = String.join(random.nextBoolean() ? " " : "-", words);
    if (random.nextBoolean()) {
      typed = typed.toUpperCase(Locale.ROOT);
    }
    assertThat(fits(person.getFirst(), person.getLast(), typed))
        .as("seed %d: %s typed %s", seed, person, typed)
        .isTrue();
  }

  private static int longest(List<String> words) {
    return words.indexOf(
        words.stream().max(java.util.Comparator.comparingInt(String::length)).orElseThrow());
  }

  private static String slip(String word, Random random) {
    int at = 2 + random.nextInt(word.length() - 3);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  @Test
  void neverTakesOneOfThesePeopleForAnotherOfTheSameScript() {
    for (List<String> one : PEOPLE.subList(0, 7)) {
      for (List<String> other : PEOPLE.subList(0, 7)) {
        assertThat(fits(one.getFirst(), one.getLast(), String.join(" ", other)))
            .as("%s and %s", one, other)
            .isEqualTo(one.equals(other));
      }
    }
  }

  @Test
  void answersForWhateverStandsThere() {
    System.out.println("LikeNameTests seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      String given = rubbish(random);
      String family = rubbish(random);
      String typed = rubbish(random);
      assertThatCode(() -> fits(given, family, typed))
          .as("%s | %s | %s", given, family, typed)
          .doesNotThrowAnyException();
      assertThat(fits(given, family, given + " " + family))
          .as("%s | %s is like itself", given, family)
          .isTrue();
    }
  }

  private static String rubbish(Random random) {
    String letters = "aäAßœİı e-'’.·١٢ابةى\u064b\u0640가王कि\u200c𝒜🙂";
    return random
        .ints(random.nextInt(12), 0, letters.length())
        .mapToObj(i -> String.valueOf(letters.charAt(i)))
        .reduce("", String::concat);
  }

  @Test
  void printsNoName() {
    assertThat(new LikeName("Vera", "Test")).hasToString("LikeName");
  }
}
