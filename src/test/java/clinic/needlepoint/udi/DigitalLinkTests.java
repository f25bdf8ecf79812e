package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.GTIN;
import static clinic.needlepoint.udi.Scans.assertRejected;
import static clinic.needlepoint.udi.Scans.udi;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F053")
class DigitalLinkTests {
  private static final String LINK = "]Q1https://maker.example/p/01/" + GTIN;

  @Test
  void readsDeviceWithItsQualifiersAndAttributes() {
    Udi udi = udi(LINK + "/10/L%2F7/21/S+1?17=270200&11=250615&linkType=gs1:pip&240=A%2bB#top");

    assertThat(Scans.content(udi))
        .isEqualTo(GTIN + " | L/7 | S+1 | 2027-02-28 | 2025-06-15 | {240=A+B}");
    assertThat(udi.raw()).contains("L%2F7");
  }

  /** Positions count characters of the scan, also after decoded ones. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/10/A%20B INVALID_CHARACTER 50",
        "/10/A%5EB INVALID_CHARACTER 50",
        "/10/%41%1D INVALID_CHARACTER 52",
        "/10/%C3%9C INVALID_CHARACTER 49",
        "?99=A+B INVALID_CHARACTER 50",
        "/10/A^B INVALID_CHARACTER 50",
        "/10/A|B INVALID_CHARACTER 50",
        "/10/ EMPTY_VALUE 49",
        "/21/S/10/L LINK_ORDER 28",
        "/235/T/10/L LINK_ORDER 28",
        "/17/270200 LINK_ORDER 28",
        "?10=L LINK_PLACE 46",
        "?21=S LINK_PLACE 46",
        "/10/L?22=V LINK_PLACE 51",
        "?17=271300 INVALID_MONTH 51",
        "?89=A UNKNOWN_ELEMENT 46",
        "?99=A&99=A DUPLICATE_ELEMENT 51",
        "?37=5 EXCLUDED_PAIR 28",
        "/21 LINK_WITHOUT_KEY 25",
        "/x LINK_WITHOUT_KEY 25"
      })
  void saysWhichRuleBrokeAndWhere(String rest, ReasonCode reason, int position) {
    assertRejected(LINK + rest, reason, position);
  }

  @ParameterizedTest
  @CsvSource({
    "https://,LINK_WITHOUT_KEY,9",
    "https:///01/" + GTIN + ",LINK_WITHOUT_KEY,9",
    "https://a,LINK_WITHOUT_KEY,10",
    "https://a_b/01/" + GTIN + ",INVALID_CHARACTER,10",
    "https://a/01/9506000134352,VALUE_TOO_SHORT,27",
    "https://a/01/00000000000000000001,VALUE_TOO_LONG,28",
    "https://a/gtin/" + GTIN + ",LINK_WITHOUT_KEY,10",
    "]d2https://a/01/" + GTIN + ",NOT_A_UDI,4",
    "hTTPS://a/01/" + GTIN + ",NOT_A_UDI,1"
  })
  void refusesWhatNamesNoProduct(String scan, ReasonCode reason, int position) {
    assertRejected(scan, reason, position);
  }

  @Test
  void takesRightmostKeyOfPath() {
    assertThat(udi("https://a/01/12312312312333/x/01/" + GTIN).deviceIdentifier())
        .hasToString(GTIN);
    assertThat(udi("https://a/01/12312312312333/01/" + GTIN).deviceIdentifier()).hasToString(GTIN);
  }

  @Test
  void keepsPercentSignThatCodesNothing() {
    assertThat(udi(LINK + "/10/5%").lot()).hasToString("5%");
    assertThat(udi(LINK + "/10/5%2").lot()).hasToString("5%2");
    assertThat(udi(LINK + "/10/5%zz").lot()).hasToString("5%zz");
    assertThat(udi(LINK + "?17=27%3100%30").expires()).hasToString("2027-10-31");
  }
}
