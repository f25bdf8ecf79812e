package clinic.needlepoint.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F005")
class CheckInCodeTests {
  private static final String ALL = CheckInCode.CHARACTERS;

  static LongStream seeds() {
    long seed = 20261120;
    System.out.println("codes, seeds from " + seed);
    return LongStream.range(seed, seed + 40);
  }

  private static CheckInCode code(long seed) {
    return CheckInCode.random(new Seeded(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsEachSingleWrongCharacter(long seed) {
    String code = code(seed).value();
    for (int place = 0; place < CheckInCode.LENGTH; place++) {
      for (int other = 0; other < ALL.length(); other++) {
        char wrong = ALL.charAt(other);
        String typed = code.substring(0, place) + wrong + code.substring(place + 1);
        assertThat(CheckInCode.typed(typed).isPresent()).isEqualTo(typed.equals(code));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsEachSwapOfTwoCharacters(long seed) {
    String code = code(seed).value();
    for (int one = 0; one < CheckInCode.LENGTH; one++) {
      for (int other = one + 1; other < CheckInCode.LENGTH; other++) {
        char[] swapped = code.toCharArray();
        swapped[one] = code.charAt(other);
        swapped[other] = code.charAt(one);
        String typed = new String(swapped);
        assertThat(CheckInCode.typed(typed).isPresent()).isEqualTo(typed.equals(code));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItWritesTypedAndScanned(long seed) {
    CheckInCode code = code(seed);
    assertThat(CheckInCode.typed(code.spaced())).contains(code);
    assertThat(CheckInCode.typed(code.value().toLowerCase(java.util.Locale.ROOT))).contains(code);
    assertThat(CheckInCode.scanned(code.scannable())).contains(code);
    assertThat(CheckInCode.scanned("]Q1" + code.scannable())).contains(code);
    assertThat(CheckInCode.scanned(code.value())).as("without its mark").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "33333333 ", "3333333", "333333333", "3333333O", "NPC", "]Q1"})
  void refusesWhatIsNoCodeWithoutThrowing(String text) {
    assertThat(CheckInCode.scanned(text)).isEmpty();
    assertThat(CheckInCode.typed(text).isPresent())
        .as("all of value 0 is a sum of 0")
        .isEqualTo(text.strip().equals("33333333"));
  }

  @Test
  void hasNoCharacterThatLooksLikeAnother() {
    assertThat(ALL.chars().distinct().count()).isEqualTo(19);
    for (String alike : new String[] {"0OQD", "1IL", "2Z", "5S", "8B", "UV", "6G", "AEIOU"}) {
      assertThat(alike.chars().filter(c -> ALL.indexOf(c) >= 0).count())
          .as(alike)
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void doesNotRepeatItselfAndIsNotPrinted() {
    SecureRandom random = new SecureRandom();
    Set<CheckInCode> codes = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      codes.add(CheckInCode.random(random));
    }
    assertThat(codes).hasSizeGreaterThan(1_995);
    assertThat(code(1).toString()).doesNotContain(code(1).value());
  }

  /** A source of chance that can be told again. */
  private static final class Seeded extends SecureRandom {
    private final transient Random random;

    Seeded(long seed) {
      this.random = new Random(seed);
    }

    @Override
    public int nextInt(int bound) {
      return random.nextInt(bound);
    }
  }
}
