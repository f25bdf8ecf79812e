package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.GTIN;
import static clinic.needlepoint.udi.Scans.accepted;
import static clinic.needlepoint.udi.Scans.assertRejected;
import static clinic.needlepoint.udi.Scans.udi;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F053")
class ElementStringTests {
  private static final String ITEM = "]d201" + GTIN;

  @Test
  void readsEveryElementOfCartridgeLabel() {
    Udi udi = udi(ITEM + "1125061517270600" + "30" + "20^10LOT-7/A^21S00012^240F5SP072");

    assertThat(udi.deviceIdentifier()).hasToString(GTIN);
    assertThat(udi.manufactured()).hasToString("2025-06-15");
    assertThat(udi.expires()).hasToString("2027-06-30");
    assertThat(udi.lot()).hasToString("LOT-7/A");
    assertThat(udi.serial()).hasToString("S00012");
    assertThat(udi.others()).hasSize(2).containsEntry("30", "20").containsEntry("240", "F5SP072");
  }

  /**
   * The example of the FDA's UDI format page: its check digit verifies; day 07 of a past year is
   * only a date.
   */
  @Test
  void readsExampleOfTheFda() {
    Udi udi = udi("]C101510222222333361114123117150707" + "10A213B1^211234");

    assertThat(udi.deviceIdentifier()).hasToString("51022222233336");
    assertThat(udi.manufactured()).hasToString("2014-12-31");
    assertThat(udi.expires()).hasToString("2015-07-07");
    assertThat(udi.lot()).hasToString("A213B1");
    assertThat(udi.serial()).hasToString("1234");
  }

  @Test
  void keepsRawScanAsItCame() {
    String scan = "^01" + GTIN + "17270600^10ABC^";

    assertThat(accepted(scan).raw()).isEqualTo(Scans.raw(scan));
    assertThat(accepted(scan).udi().raw()).isEqualTo(Scans.raw(scan));
  }

  @Test
  void warnsWhenScannerSendsNoPrefix() {
    assertThat(accepted("01" + GTIN + "17270600").warnings())
        .containsExactly(WarningCode.NO_AIM_PREFIX);
    assertThat(accepted("^01" + GTIN).warnings()).containsExactly(WarningCode.NO_AIM_PREFIX);
    assertThat(accepted(ITEM + "17270600").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"02345673", "416000336108", "0416000336108", "12345678901231"})
  void readsUnprefixedPlainGtin(String digits) {
    assertThat(udi(digits).deviceIdentifier()).isEqualTo(DeviceIdentifier.gtin(digits));
  }

  @Test
  void toleratesSameElementTwice() {
    assertThat(udi(ITEM + "01" + GTIN + "10A^10A").lot()).hasToString("A");
  }

  @ParameterizedTest
  @CsvSource({
    // check digit, one digit changed (gs1-syntax-engine: 12345678901231 good, ...232 bad)
    "]d20112345678901232,CHECK_DIGIT,19",
    "12345678901232,CHECK_DIGIT,14",
    "]d201095060001343521O,UNKNOWN_ELEMENT,20",
    "]d2019506000134352,VALUE_TOO_SHORT,19",
    "]d2010950600013435217271300,INVALID_MONTH,24",
    "]d2010950600013435217270000,INVALID_MONTH,24",
    "]d2010950600013435217270631,INVALID_DAY,26",
    "]d2010950600013435217270229,INVALID_DAY,26",
    "]d201095060001343521727O630,INVALID_CHARACTER,24",
    "]d201095060001343521727063,VALUE_TOO_SHORT,27",
    "]d2010950600013435210^17270600,EMPTY_VALUE,22",
    "]d2010950600013435210,EMPTY_VALUE,22",
    "]d2010950600013435210A B,INVALID_CHARACTER,23",
    "]d2010950600013435210A#B,INVALID_CHARACTER,23",
    "]d2010950600013435210ABCDEFGHIJKLMNOPQRSTU^21A,VALUE_TOO_LONG,42",
    "]d2010950600013435230123456789^21A,VALUE_TOO_LONG,30",
    "]d201095060001343523012A^21B,INVALID_CHARACTER,24",
    "]d2010950600013435210A^10B,DUPLICATE_ELEMENT,24",
    "]d201095060001343520112345678901231,DUPLICATE_ELEMENT,20",
    "]d2^^0109506000134352,EXTRA_SEPARATOR,5",
    "]d20109506000134352^^10A,EXTRA_SEPARATOR,21",
    "]d210A,MISSING_COMPANION,4",
    "]d217270600,MISSING_COMPANION,4",
    "]d221S^17270600,MISSING_COMPANION,4",
    "]d20109506000134352250X,MISSING_COMPANION,20",
    "]d20109506000134352375,EXCLUDED_PAIR,4",
    "]d2010950600013435221S^235T,EXCLUDED_PAIR,20",
    "]d2020950600013435210A^375,MISSING_COMPANION,24",
    "]d2010950600013435270032706302460,INVALID_TIME,30",
    "]d2010950600013435270032706001200,INVALID_DAY,28",
    "]d2010950600013435264999,UNKNOWN_ELEMENT,20"
  })
  void saysWhichRuleBrokeAndWhere(String scan, ReasonCode reason, int position) {
    assertRejected(scan, reason, position);
  }

  @Test
  void refusesControlCharacters() {
    assertRejected(ITEM + "10A\u0000B", ReasonCode.CONTROL_CHARACTER, 23);
    assertRejected("\u000f" + ITEM, ReasonCode.CONTROL_CHARACTER, 1);
    assertRejected(ITEM + "10A\r", ReasonCode.CONTROL_CHARACTER, 23);
    assertRejected(ITEM + "10\u00dc", ReasonCode.INVALID_CHARACTER, 22);
  }

  @Test
  void refusesMoreThanAnySymbolOnDeviceHolds() {
    String most = ITEM + "91" + "X".repeat(90) + "^92" + "Y".repeat(90) + "^10L";

    assertThat(udi(most).lot()).hasToString("L");
    assertRejected("9".repeat(ScanParser.LONGEST + 1), ReasonCode.TOO_LONG, 4097);
  }

  /** Sound, but a shipping container or an internal number is no device. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "]d200006141411234567890",
        "]d299INTERNAL",
        "]d2000061414112345678900209506000134352" + "3712",
        "]d28006095060001343520102",
        "https://a/00/faux/00/006141411234567890"
      })
  void warnsOfCodeWithoutProduct(String scan) {
    assertThat(accepted(scan).udi().deviceIdentifier()).isNull();
    assertThat(accepted(scan).warnings()).contains(WarningCode.NO_DEVICE_IDENTIFIER);
  }

  @Test
  void readsFormTypedFromTheLabel() {
    ScanResult.Accepted typed = accepted("(01)" + GTIN + "(17)270600(10)A(B)17270101(21)9");

    assertThat(typed.warnings()).containsExactly(WarningCode.TYPED_FORM);
    assertThat(typed.udi().lot()).hasToString("A(B)17270101");
    assertThat(typed.udi().serial()).hasToString("9");
  }

  @ParameterizedTest
  @CsvSource({
    "(01,UNCLOSED_BRACKET,1",
    "(0109506000134352,UNCLOSED_BRACKET,1",
    "(),UNCLOSED_BRACKET,1",
    "(01)09506000134353,CHECK_DIGIT,18",
    "(01)09506000134352(10),EMPTY_VALUE,23",
    "(01)09506000134352(6499)A,UNKNOWN_ELEMENT,19",
    "(10)A,MISSING_COMPANION,1",
    "(01)09506000134352(10)ABCDEFGHIJKLMNOPQRSTU,VALUE_TOO_LONG,43"
  })
  void refusesFaultyTypedForm(String scan, ReasonCode reason, int position) {
    assertRejected(scan, reason, position);
  }
}
