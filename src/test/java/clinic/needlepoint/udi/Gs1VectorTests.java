package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.assertRejected;
import static clinic.needlepoint.udi.Scans.udi;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs and verdicts recorded from the tests of gs1/gs1-syntax-engine (Apache-2.0),
 * src/c-lib/scandata.c, test_scandata_processScanData, and src/c-lib/ai.c. Here ^ stands for the
 * byte 0x1D.
 */
@Tag("F053")
class Gs1VectorTests {
  @ParameterizedTest
  @ValueSource(strings = {"]C1", "]d2", "]Q3", "]J1", "]e0"})
  void readsElementStringOfEverySymbology(String prefix) {
    Udi udi = udi(prefix + "011231231231233310ABC123^99TESTING");

    assertThat(udi.deviceIdentifier()).hasToString("12312312312333");
    assertThat(udi.lot()).hasToString("ABC123");
    assertThat(udi.others()).hasSize(1).containsEntry("99", "TESTING");
    assertThat(udi.aimPrefix()).isEqualTo(prefix);
  }

  @Test
  void readsCompositeWhoseFixedElementNeedsNoSeparator() {
    Udi udi = udi("]e0011231231231233310ABC123^1199122598TESTING^97XYZ");

    assertThat(udi.manufactured()).hasToString("1999-12-25");
    assertThat(udi.others()).containsEntry("98", "TESTING").containsEntry("97", "XYZ");
  }

  @Test
  void readsThreeDigitIdentifier() {
    assertThat(udi("]C10112312312312333235XYZ^10ABC").others()).containsEntry("235", "XYZ");
  }

  @Test
  void toleratesTrailingSeparator() {
    assertThat(udi("]Q3011231231231233310ABC123^99TESTING^").others())
        .containsEntry("99", "TESTING");
  }

  @ParameterizedTest
  @CsvSource({"]E02112345678900,02112345678900", "]E402345673,00000002345673"})
  void readsPlainGtin(String scan, String gtin) {
    Udi udi = udi(scan);

    assertThat(udi.deviceIdentifier()).isEqualTo(new DeviceIdentifier(Issuer.GS1, gtin));
    assertThat(udi.lot()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'',EMPTY_SCAN,1",
    "ABC,NOT_A_UDI,1",
    "],OTHER_SYMBOL,1",
    "]X,OTHER_SYMBOL,1",
    "]XX,OTHER_SYMBOL,1",
    "]e0,EMPTY_SCAN,4",
    "]Q3,EMPTY_SCAN,4",
    "]d2,EMPTY_SCAN,4",
    "]C1,EMPTY_SCAN,4",
    "]E0,EMPTY_SCAN,4",
    "]E4,EMPTY_SCAN,4",
    "]E0123456789012,VALUE_TOO_SHORT,16",
    "]E012345678901234,VALUE_TOO_LONG,17",
    "]E01234ABC890123,INVALID_CHARACTER,8",
    "]E02112345678901,CHECK_DIGIT,16",
    "]E41234567,VALUE_TOO_SHORT,11",
    "]E4123456789,VALUE_TOO_LONG,12",
    "]E412ABC678,INVALID_CHARACTER,6",
    "]E402345674,CHECK_DIGIT,11"
  })
  void refusesWhatTheEngineRefuses(String scan, ReasonCode reason, int position) {
    assertRejected(scan, reason, position);
  }

  @Test
  void refusesCaretInData() {
    String scan = "]C101123123123133^10ABC";

    assertThat(ScanParser.parse(scan, Scans.YEAR))
        .isEqualTo(new ScanResult.Rejected(ReasonCode.INVALID_CHARACTER, 18, scan));
  }

  /** Plain data for the engine; for us no device, unless it is a web address. */
  @ParameterizedTest
  @CsvSource({
    "]Q1HtTps://example.com/01/12312312312333?99=TEST,NOT_A_UDI,4",
    "HtTps://example.com/01/12312312312333?99=TEST,NOT_A_UDI,1",
    "]Q1TESTING,NOT_A_UDI,4",
    "]J0TESTING,NOT_A_UDI,4",
    "]d1TESTING,NOT_A_UDI,4",
    "]Q1,EMPTY_SCAN,4",
    "]C0TESTING,OTHER_SYMBOL,1"
  })
  void namesWhatIsNoDevice(String scan, ReasonCode reason, int position) {
    assertRejected(scan, reason, position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]Q1https://example.com/01/12312312312333?99=TEST",
        "]Q1HTTPS://example.com/01/12312312312333?99=TEST",
        "]d1https://example.com/01/12312312312333?99=TEST",
        "]J0https://example.com/01/12312312312333?99=TEST"
      })
  void readsWebAddressInPlainSymbols(String scan) {
    assertThat(udi(scan).deviceIdentifier()).hasToString("12312312312333");
    assertThat(udi(scan).others()).hasSize(1).containsEntry("99", "TEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"]E02112345678900|]e099COMPOSITE^98XYZ", "]E402345673|]e099COMPOSITE^98XYZ"})
  void readsCompositeComponentOfEanSymbol(String scan) {
    assertThat(udi(scan).others()).containsEntry("99", "COMPOSITE").containsEntry("98", "XYZ");
    assertThat(udi(scan).deviceIdentifier()).isNotNull();
  }

  /** ICCBBA by its opening: named, not read. */
  @ParameterizedTest
  @CsvSource({"=/A9999XYZ100T0944,1", "]C0=/A9999XYZ100T0944,4", "=+06000=/A9999XYZ100T0476,1"})
  void namesCodesOfIccbba(String scan, int position) {
    assertRejected(scan, ReasonCode.ICCBBA_NOT_READ, position);
    assertThat(Issuer.of(scan)).isEqualTo(Issuer.ICCBBA);
  }
}
