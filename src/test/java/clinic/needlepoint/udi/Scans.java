package clinic.needlepoint.udi;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.udi.ScanResult.Accepted;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.Year;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests of this package say again and again. */
final class Scans {
  static final Year YEAR = Year.of(2026);

  /**
   * GTIN of the worked example in the GS1 General Specifications; its check digit was recomputed.
   */
  static final String GTIN = "09506000134352";

  private Scans() {}

  /** A separator is written ^ in tests, as in the GS1 syntax engine. */
  static String raw(String text) {
    return text.replace('^', Characters.GS);
  }

  static ScanResult parse(String text) {
    return ScanParser.parse(raw(text), YEAR);
  }

  /** Everything a code says, in one line, to compare two spellings of it. */
  static String content(Udi udi) {
    return Stream.of(
            udi.deviceIdentifier(),
            udi.lot(),
            udi.serial(),
            udi.expires(),
            udi.manufactured(),
            udi.others())
        .map(String::valueOf)
        .collect(Collectors.joining(" | "));
  }

  static Udi udi(String text) {
    return accepted(text).udi();
  }

  static Accepted accepted(String text) {
    ScanResult result = parse(text);
    assertThat(result).as(text).isInstanceOf(Accepted.class);
    return (Accepted) result;
  }

  static void assertRejected(String text, ReasonCode reason, int position) {
    assertThat(parse(text)).as(text).isEqualTo(new Rejected(reason, position, raw(text)));
  }
}
