package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.content;
import static clinic.needlepoint.udi.Scans.parse;
import static clinic.needlepoint.udi.Scans.udi;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An HIBC label in two symbols, put together. */
@Tag("F053")
class HibcHalfTests {
  private static final String PRIMARY = "+A123BJC5D6E71G";
  private static final String SECONDARY = "+$$52001510X3GD";
  private static final String LINKS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SIGNS = LETTERS + "0123456789";
  private static final String[] PREFIXES = {"", "]A0", "]C0", "]d1"};
  private static final int LABELS = 2_000;

  private static HibcHalf half(String raw) {
    return HibcHalf.of(parse(raw)).orElseThrow(() -> new AssertionError("no half: " + raw));
  }

  private static Optional<String> joined(String one, String other) {
    return half(one).with(half(other)).map(Scans::content);
  }

  /** The pair of the public test set (bardecoder); what both say in one symbol was computed. */
  @Test
  void readsTheTwoSymbolsAsTheOneThatHoldsBoth() {
    String whole = content(udi(new HibcLabel("A123BJC5D6E71", "$$52001510X3").concatenated()));
    assertThat(whole).isEqualTo("A123BJC5D6E71 | 10X3 | null | 2020-01-15 | null | {}");
    assertThat(joined(PRIMARY, SECONDARY)).contains(whole);
    assertThat(joined(SECONDARY, PRIMARY)).contains(whole);
    assertThat(half(PRIMARY).symbol()).isEqualTo(HibcSymbol.PRIMARY);
    assertThat(half(SECONDARY).symbol()).isEqualTo(HibcSymbol.SECONDARY);
  }

  @Test
  void keepsBothAsTheyCameWhicheverWasFirst() {
    Udi label = half(SECONDARY).with(half("]A0" + PRIMARY)).orElseThrow();
    assertThat(label.raw()).isEqualTo("]A0" + PRIMARY + "\n" + SECONDARY);
    assertThat(label.issuer()).isEqualTo(Issuer.HIBC);
    assertThat(label.aimPrefix()).isEqualTo("]A0");
  }

  @Test
  void everyLinkCharacterJoinsItsOwnPrimaryAndNoneOfTheOther42() {
    Set<Character> seen = new HashSet<>();
    for (int number = 0; seen.size() < LINKS.length(); number++) {
      HibcLabel label =
          new HibcLabel(
              "A999" + Integer.toString(number, 36).toUpperCase(Locale.ROOT) + "5", "$LOT");
      if (!seen.add(label.link())) {
        continue;
      }
      for (int at = 0; at < LINKS.length(); at++) {
        char link = LINKS.charAt(at);
        assertThat(joined(label.primary(), label.secondary(link)).isPresent())
            .as("%s with link '%s'", label.primary(), link)
            .isEqualTo(link == label.link());
      }
    }
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 5).mapToObj(seed -> 20_261_121L + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twoSymbolsSayWhatOneWouldInEitherOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < LABELS; i++) {
      HibcLabel label = label(random);
      String primary = prefix(random) + label.primary();
      String secondary = prefix(random) + label.secondary();
      String whole = content(udi(label.concatenated()));
      assertThat(joined(primary, secondary)).as("%s, seed %d", label, seed).contains(whole);
      assertThat(joined(secondary, primary)).as("%s, seed %d", label, seed).contains(whole);
      assertThat(HibcHalf.of(parse(label.concatenated()))).as("%s", label).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noTwoSymbolsJoinWhoseLinkDoesNotFitOrThatAreOfOneKind(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < LABELS; i++) {
      HibcLabel one = label(random);
      HibcLabel other = label(random);
      boolean byChance = one.link() == other.link();
      assertThat(joined(one.primary(), other.secondary()).isPresent())
          .as("%s and %s, seed %d", one, other, seed)
          .isEqualTo(byChance);
      assertThat(joined(one.primary(), other.primary())).isEmpty();
      assertThat(joined(one.secondary(), other.secondary(one.link()))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+A99912345/$$52001510X33",
        "]d20109506000134352",
        "0109506000134352",
        "9506000134352",
        "+A123BJC5D6E71H",
        "+$$52001510X3GE",
        "=/A9999",
        "x"
      })
  void nothingElseIsHalfALabel(String raw) {
    assertThat(HibcHalf.of(parse(raw))).isEmpty();
  }

  @Test
  void waitsForTheOtherHalfForThirtySecondsAndNoLonger() {
    HibcLabel label = new HibcLabel("A99912345", "$LOT");
    HibcHalf primary = half(label.primary());
    HibcHalf secondary = half(label.secondary());
    long then = -5_000; // such a clock may start anywhere

    for (WaitingHalf waiting :
        new WaitingHalf[] {new WaitingHalf(primary, then), new WaitingHalf(secondary, then)}) {
      HibcHalf next = waiting.half().equals(primary) ? secondary : primary;
      assertThat(waiting.meets(next, then)).isTrue();
      assertThat(waiting.meets(next, then + 30_000)).isTrue();
      assertThat(waiting.meets(next, then + 30_001)).isFalse();
      assertThat(waiting.meets(waiting.half(), then)).isFalse();
    }
  }

  private static HibcLabel label(Random random) {
    String device =
        text(random, LETTERS, 1, 1) + text(random, SIGNS, 3, 3) + text(random, SIGNS, 1, 18);
    return new HibcLabel(device + random.nextInt(10), data(random));
  }

  /** One of the forms of a secondary symbol, with a supplement or without. */
  private static String data(Random random) {
    String number = text(random, SIGNS, 1, 13);
    String form =
        switch (random.nextInt(8)) {
          case 0 -> "28060" + number;
          case 1 -> "$" + number;
          case 2 -> "$+" + number;
          case 3 -> "$$0728" + number;
          case 4 -> "$$3280229" + number;
          case 5 -> "$$+3280229" + number;
          case 6 -> "$$8243280229" + number;
          default -> "$$7" + number;
        };
    return form + (random.nextBoolean() ? "/16D20260101" : "");
  }

  private static String prefix(Random random) {
    return PREFIXES[random.nextInt(PREFIXES.length)];
  }

  private static String text(Random random, String of, int least, int most) {
    return random
        .ints(random.nextInt(least, most + 1), 0, of.length())
        .collect(StringBuilder::new, (all, at) -> all.append(of.charAt(at)), StringBuilder::append)
        .toString();
  }
}
