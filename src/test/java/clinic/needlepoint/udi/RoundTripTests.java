package clinic.needlepoint.udi;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.udi.ScanResult.Accepted;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the table allows is read as what was written. The seed is in the test's name. */
@Tag("F053")
class RoundTripTests {
  private static final int CODES = 3_000;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 4);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsEveryElementStringAsWritten(long seed) {
    RandomCodes codes = new RandomCodes(seed);
    int undecided = 0;
    for (int i = 0; i < CODES; i++) {
      Map<String, String> elements = codes.elements();
      String code = "]d2" + codes.elementString(elements);
      switch (ScanParser.parse(code, Scans.YEAR)) {
        case Accepted accepted -> assertSays(accepted.udi(), elements, code);
        case Rejected rejected -> {
          // Without any separator inside, a value may end like a further element by chance.
          assertThat(rejected.reason()).as(code).isEqualTo(ReasonCode.LOST_SEPARATOR);
          undecided++;
        }
      }
    }
    assertThat(undecided).as("seed %d", seed).isLessThan(CODES / 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsEveryLinkAsWritten(long seed) {
    RandomCodes codes = new RandomCodes(seed);
    for (int i = 0; i < CODES; i++) {
      Map<String, String> elements = codes.elements();
      elements.keySet().removeIf(ai -> !mayStandInLink(ai, elements));
      ScanResult read = ScanParser.parse("]Q1" + codes.link(elements), Scans.YEAR);
      if (read instanceof Accepted accepted) {
        assertSays(accepted.udi(), elements, accepted.raw());
      } else {
        assertThat(((Rejected) read).reason())
            .as("seed %d: %s", seed, read)
            .isEqualTo(ReasonCode.MISSING_COMPANION);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsEveryHibcLabelAsWritten(long seed) {
    RandomCodes codes = new RandomCodes(seed);
    for (int i = 0; i < CODES; i++) {
      List<String> written = codes.hibc();
      Udi udi = Scans.udi(written.getFirst());
      assertThat(udi.deviceIdentifier()).hasToString(written.get(1));
      assertThat(udi.lot()).hasToString(written.get(2));
      assertThat(text(udi.serial())).isEqualTo(written.get(3));
      assertThat(text(udi.expires())).as(written.toString()).isEqualTo(written.get(4));
      assertThat(text(udi.manufactured())).isEqualTo(written.get(5));
    }
  }

  @Test
  void reachesEveryElementOfTheTable() {
    RandomCodes codes = new RandomCodes(1);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      seen.addAll(codes.elements().keySet());
    }
    List<String> never =
        ApplicationIdentifiers.all().stream()
            .map(ElementRule::ai)
            .filter(ai -> !seen.contains(ai))
            .toList();

    // These may not be in a code with a GTIN.
    assertThat(never)
        .isSubsetOf(
            "02", "03", "255", "37", "8006", "8026", "8111", "3940", "3941", "3942", "3943");
  }

  private static boolean mayStandInLink(String ai, Map<String, String> elements) {
    ElementRule rule = ApplicationIdentifiers.of(ai);
    boolean third = elements.containsKey("235");
    boolean qualifier = third ? ai.equals("235") : List.of("22", "10", "21").contains(ai);
    return ai.equals("01") || qualifier || rule.attribute();
  }

  private static void assertSays(Udi udi, Map<String, String> elements, String code) {
    Map<String, String> others = new TreeMap<>(elements);
    assertThat(text(udi.deviceIdentifier())).as(code).isEqualTo(others.remove("01"));
    assertThat(text(udi.lot())).as(code).isEqualTo(said(others.remove("10")));
    assertThat(text(udi.serial())).as(code).isEqualTo(said(others.remove("21")));
    assertDay(text(udi.expires()), said(others.remove("17")), code);
    assertDay(text(udi.manufactured()), said(others.remove("11")), code);
    assertThat(udi.others()).as(code).isEqualTo(others);
  }

  /** 2027-02-28 for 270228 and for 270200. */
  private static void assertDay(String read, String digits, String code) {
    String written = read.isEmpty() ? "" : read.substring(2).replace("-", "");
    boolean month = digits.endsWith("00");
    assertThat(month ? written.substring(0, 4) + "00" : written).as(code).isEqualTo(digits);
    assertThat(!month || LocalDate.parse(read).plusDays(1).getDayOfMonth() == 1).isTrue();
  }

  private static String said(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
