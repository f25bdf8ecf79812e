package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.accepted;
import static clinic.needlepoint.udi.Scans.assertRejected;
import static clinic.needlepoint.udi.Scans.udi;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HIBC supplier labels; where a test writes * at the end, the check character is computed. */
@Tag("F053")
class HibcTests {
  /** Every form of appendix E of ANSI/HIBC 2.6, in a label with its primary. */
  @ParameterizedTest
  @CsvSource({
    "20015LOT,2020-01-15",
    "$LOT,",
    "$$0905LOT,2005-09-30",
    "$$0228LOT,2028-02-29",
    "$$1227LOT,2027-12-31",
    "$$2022828LOT,2028-02-28",
    "$$3280229LOT,2028-02-29",
    "$$428022923LOT,2028-02-29",
    "$$528366LOT,2028-12-31",
    "$$62836600LOT,2028-12-31",
    "$$7LOT,",
    "$$8240905LOT,2005-09-30",
    "$$824228022928LOT,",
    "$$8243280229LOT,2028-02-29",
    "$$9001007LOT,",
    "$$900100528060LOT,2028-02-29"
  })
  void readsEveryFormOfDate(String secondary, String expires) {
    String code = closed("+A99912345/" + secondary + "*");
    if (secondary.startsWith("$$8242")) {
      // MMDDYY: the 28th month
      assertRejected(code, ReasonCode.INVALID_MONTH, 18);
      return;
    }
    Udi udi = udi(code);

    assertThat(udi.lot()).hasToString("LOT");
    assertThat(udi.serial()).isNull();
    assertThat(udi.expires() == null ? null : udi.expires().toString()).isEqualTo(expires);
    assertThat(udi.others().getOrDefault("Q", "none"))
        .isEqualTo(
            secondary.startsWith("$$8") ? "24" : secondary.startsWith("$$9") ? "00100" : "none");
  }

  @ParameterizedTest
  @CsvSource({"$+S1,", "$$+7S1,", "$$+3280229S1,2028-02-29", "$$+0228S1,2028-02-29"})
  void readsSerialInPlaceOfLot(String secondary, String expires) {
    Udi udi = udi(closed("+A99912345/" + secondary + "*"));

    assertThat(udi.serial()).hasToString("S1");
    assertThat(udi.lot()).isNull();
    assertThat(udi.expires() == null ? null : udi.expires().toString()).isEqualTo(expires);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$$3280229LOT/S1/16D20250101/14D20280229/Q5",
        "$$3280229LOT/Q5/14D20280229/16D20250101/S1",
        "$LOT/14D20280229/S1/Q5/16D20250101"
      })
  void readsSupplementsInAnyOrder(String secondary) {
    Udi udi = udi(closed("+A99912345/" + secondary + "*"));

    assertThat(Scans.content(udi))
        .isEqualTo("A99912345 | LOT | 1 | 2028-02-29 | 2025-01-01 | {Q=5}");
  }

  @Test
  void readsPrimaryAloneAndSecondaryWithItsLinkCharacter() {
    assertThat(udi("+A123BJC5D6E71G").deviceIdentifier())
        .isEqualTo(new DeviceIdentifier(Issuer.HIBC, "A123BJC5D6E71"));

    ScanResult.Accepted secondary = accepted("+$$52001510X3GD");
    assertThat(secondary.udi().deviceIdentifier()).isNull();
    assertThat(secondary.udi().issuer()).isEqualTo(Issuer.HIBC);
    assertThat(secondary.udi().lot()).hasToString("10X3");
    assertThat(secondary.warnings())
        .containsExactly(WarningCode.NO_AIM_PREFIX, WarningCode.NO_DEVICE_IDENTIFIER);
  }

  /** Each of the 43 characters can be the check character, a space among them (4.1). */
  @Test
  void readsEveryCheckCharacter() {
    Set<Character> seen = new HashSet<>();
    for (int value = 0; value < 72; value++) {
      String pair = "" + Character.forDigit(value % 36, 36) + (value < 36 ? "0" : "Z");
      String code = closed("+A999" + pair.toUpperCase(Locale.ROOT) + "5*");
      assertThat(udi(code).deviceIdentifier()).isNotNull();
      assertThat(udi("]A0" + code).raw()).isEqualTo("]A0" + code);
      seen.add(code.charAt(code.length() - 1));
    }
    assertThat(seen).hasSize(43).contains(' ', '/', '+', '$');
  }

  @ParameterizedTest
  @CsvSource({
    "+,VALUE_TOO_SHORT,2",
    "+A,VALUE_TOO_SHORT,3",
    "+a99912345/$$52001510X33,INVALID_CHARACTER,2",
    "+A99912345/$$52001510x33,INVALID_CHARACTER,22",
    "+A99912345^$$52001510X33,INVALID_CHARACTER,11",
    "+A99912345/$$52001510X34,CHECK_CHARACTER,24",
    "+A9991*,VALUE_TOO_SHORT,7",
    "+A99912345678901234567895*,VALUE_TOO_LONG,25",
    "+A9-912345*,HIBC_FORM,4",
    "+A99912-45*,INVALID_CHARACTER,8",
    "+A9991234X*,HIBC_FORM,10",
    "+-99912345*,HIBC_FORM,2",
    "+/EU720060FF0*,HIBC_FORM,2",
    "+A99912345/*,EMPTY_VALUE,12",
    "+A99912345/$LOT/*,EMPTY_VALUE,17",
    "+A99912345/X*,UNKNOWN_ELEMENT,12",
    "+A99912345/$LOT/$LOT*,UNKNOWN_ELEMENT,17",
    "+A99912345/+$LOT*,UNKNOWN_ELEMENT,12",
    "+A99912345/$$*,HIBC_FORM,14",
    "+A99912345/$$A*,HIBC_FORM,14",
    "+A99912345/$$1327LOT*,INVALID_MONTH,14",
    "+A99912345/$$0027LOT*,INVALID_MONTH,14",
    "+A99912345/$$3270229LOT*,INVALID_DAY,19",
    "+A99912345/$$3270200LOT*,INVALID_DAY,19",
    "+A99912345/$$427022824LOT*,INVALID_TIME,21",
    "+A99912345/$$527366LOT*,INVALID_DAY,17",
    "+A99912345/$$527000LOT*,INVALID_DAY,17",
    "+A99912345/$$327022*,VALUE_TOO_SHORT,20",
    "+A99912345/$$32702X8*,INVALID_CHARACTER,19",
    "+A99912345/$$82*,VALUE_TOO_SHORT,16",
    "+A99912345/$$8X57L*,INVALID_CHARACTER,15",
    "+A99912345/$$7ABCDEFGHIJKLMNOPQRS*,VALUE_TOO_LONG,33",
    "+A99912345/27060ABCDEFGHIJKLMN*,VALUE_TOO_LONG,30",
    "+A99912345/$A B*,INVALID_CHARACTER,14",
    "+A99912345/$LOT/S*,EMPTY_VALUE,18",
    "+A99912345/$LOT/Q*,EMPTY_VALUE,18",
    "+A99912345/$LOT/Q123456*,VALUE_TOO_LONG,23",
    "+A99912345/$LOT/QX*,INVALID_CHARACTER,18",
    "+A99912345/$LOT/14D2027023*,VALUE_TOO_SHORT,27",
    "+A99912345/$LOT/14D20270230*,INVALID_DAY,26",
    "+A99912345/$LOT/14D202702280*,VALUE_TOO_LONG,28",
    "+A99912345/$$3270228L/14D20270227*,DUPLICATE_ELEMENT,26",
    "+A99912345/$$+7S1/S2*,DUPLICATE_ELEMENT,20",
    "+A99912345/$$8247L/Q25*,DUPLICATE_ELEMENT,21",
    "+$$25102173960231W,INVALID_MONTH,5",
    "+$*,EMPTY_VALUE,2"
  })
  void saysWhichRuleBrokeAndWhere(String code, ReasonCode reason, int position) {
    assertRejected(closed(code), reason, position);
    assertThat(Issuer.of(code)).isEqualTo(Issuer.HIBC);
  }

  /** The sample of FHIR and the FDA ends with C, computed is H: refused, and read when mended. */
  @Test
  void refusesFamousSampleWhoseCheckCharacterIsWrong() {
    String sample =
        "+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202";

    assertRejected(sample + "C", ReasonCode.CHECK_CHARACTER, 87);
    assertThat(Scans.content(udi(sample + "H")))
        .isEqualTo(
            "H123PARTNO1234567890120 | LOT123456789012345 | XYZ456789012345678"
                + " | 2020-02-02 | 2013-02-02 | {}");
  }

  @Test
  void leavesLotUnsaidWhenItsFieldIsEmpty() {
    Udi udi = udi(closed("+A99912345/$$3280229*"));

    assertThat(udi.lot()).isNull();
    assertThat(udi.expires()).hasToString("2028-02-29");
    assertThat(udi(closed("+A99912345/$$824*")).others()).containsEntry("Q", "24");
  }

  private static String closed(String code) {
    if (!code.endsWith("*")) {
      return code;
    }
    String open = code.substring(0, code.length() - 1);
    return open + Mod43.of(open, 0, open.length());
  }
}
