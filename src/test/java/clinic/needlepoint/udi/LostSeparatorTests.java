package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.GTIN;
import static clinic.needlepoint.udi.Scans.accepted;
import static clinic.needlepoint.udi.Scans.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.udi.ScanResult.Accepted;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F054")
class LostSeparatorTests {
  private static final String ITEM = "]d201" + GTIN;

  @ParameterizedTest
  @CsvSource({
    "10LOT17251231,25",
    "10LOT11250101,25",
    "10LOT1725123121SERIAL,25",
    "21S1727060010LOT,23",
    "240REF17270600,26",
    "10LOT1125010117270600,25",
    "10ABCDEFGHIJKLMNOPQRSTU,42",
    "10ABCDEFGHIJKLMN21SERIAL7,42",
    "302010LOT,26"
  })
  void refusesValueThatSwallowedAnother(String elements, int position) {
    assertRejected(ITEM + elements, ReasonCode.LOST_SEPARATOR, position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17270600" + "10LOT21SERIAL",
        "17270600" + "21SERIAL10LOT",
        "17270600" + "10LOT3020",
        "17270600" + "10LOT240REF",
        "10ABC12399TESTING",
        "10LOT21SERIAL^"
      })
  void warnsWhereNobodyCanTell(String elements) {
    assertThat(accepted(ITEM + elements).warnings())
        .containsExactly(WarningCode.LOST_SEPARATOR_SUSPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17270600" + "10LOT",
        "17270600" + "10AB17270600",
        "17270600" + "10LOT2024",
        "10LOT21SERIAL^17270600",
        "17270600" + "10A213B1^211234"
      })
  void trustsWhatIsPlain(String elements) {
    assertThat(accepted(ITEM + elements).warnings()).isEmpty();
  }

  @Test
  void warnsOfGluedDateEvenWhereOtherSeparatorsArrive() {
    assertThat(accepted(ITEM + "10LOT17251231^21S").warnings())
        .containsExactly(WarningCode.LOST_SEPARATOR_SUSPECTED);
  }

  /**
   * Labels of every order, all separators dropped: none may pass as sound with a wrong lot or
   * serial.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void neverSilentlyAcceptsLabelWithoutItsSeparators(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String label = label(random);
      String dropped = label.replace("^", "");
      Accepted intended = accepted(label);
      if (Scans.parse(dropped) instanceof Accepted read && read.warnings().isEmpty()) {
        assertThat(read.udi().lot()).as("seed %d: %s", seed, label).isEqualTo(intended.udi().lot());
        assertThat(read.udi().serial()).as(label).isEqualTo(intended.udi().serial());
        assertThat(read.udi().expires()).as(label).isEqualTo(intended.udi().expires());
        assertThat(read.udi().others()).as(label).isEqualTo(intended.udi().others());
      }
    }
  }

  /** The scanner was seen to send separators, so what has none ends at the end of the label. */
  @ParameterizedTest
  @ValueSource(strings = {"17251231", "2120934", "3012345", "99AB12", "X17251231", "1011210212"})
  void aProvenScannersLabelEndsWhereItEnds(String lot) {
    String label = (ITEM + "17270600" + "10" + lot).replace('^', (char) 0x1D);
    assertThat(ScanParser.parse(label, Year.of(2026), Separators.ARRIVE))
        .isInstanceOfSatisfying(
            Accepted.class,
            read -> {
              assertThat(read.warnings()).isEmpty();
              assertThat(read.udi().lot()).isEqualTo(new LotNumber(lot));
            });
  }

  /** What a scanner that lost its separators would be believed, must be what it is believed now. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aProvenScannerReadsEveryWholeLabelAsItIs(long seed) {
    Random random = new Random(seed);
    int strict = 0;
    for (int i = 0; i < 2_000; i++) {
      String label = "17270600" + "10" + digits(random);
      ScanResult unproven = Scans.parse(ITEM + label);
      strict += unproven instanceof Accepted read && read.warnings().isEmpty() ? 0 : 1;
      assertThat(ScanParser.parse(ITEM + label, Year.of(2026), Separators.ARRIVE))
          .as("seed %d: %s", seed, label)
          .isInstanceOfSatisfying(
              Accepted.class,
              read -> assertThat(read.udi().lot()).isEqualTo(new LotNumber(label.substring(10))));
    }
    assertThat(strict).as("lots that an unproven scanner is not believed").isBetween(100, 900);
  }

  private static String digits(Random random) {
    StringBuilder lot = new StringBuilder();
    for (int i = 6 + random.nextInt(5); i > 0; i--) {
      lot.append(random.nextInt(10));
    }
    return lot.toString();
  }

  @Test
  void aProvenScannersTooLongValueIsNoLostSeparator() {
    assertThat(ScanParser.parse(ITEM + "10ABCDEFGHIJKLMNOPQRSTU", Year.of(2026), Separators.ARRIVE))
        .isInstanceOfSatisfying(
            ScanResult.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(ReasonCode.VALUE_TOO_LONG));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  private static String label(Random random) {
    List<String> elements =
        new ArrayList<>(List.of("17270600", "11250115", "10" + word(random), "21" + word(random)));
    elements.add("240" + word(random));
    elements.add("30" + (1 + random.nextInt(500)));
    Collections.shuffle(elements, random);
    StringBuilder label = new StringBuilder(ITEM);
    for (String element : elements.subList(0, 2 + random.nextInt(elements.size() - 1))) {
      boolean fixed = element.startsWith("17") || element.startsWith("11");
      label.append(element).append(fixed ? "" : "^");
    }
    return label.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      word.append("ABCDEFG0123456789".charAt(random.nextInt(17)));
    }
    return word.toString();
  }
}
