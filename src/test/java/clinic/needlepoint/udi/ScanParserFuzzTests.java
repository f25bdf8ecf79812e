package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.GTIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import clinic.needlepoint.udi.ScanResult.Accepted;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever arrives, one of the declared outcomes comes back. The seed is in the test's name. */
class ScanParserFuzzTests {
  private static final int SCANS = 20_000;
  private static final List<String> SOUND =
      List.of(
          "]C1011231231231233310ABC123^99TESTING",
          "]d201" + GTIN + "1125061517270600" + "3020^10LOT-7/A^21S00012^240F5SP072",
          "01" + GTIN + "1727060010LOT",
          "]E02112345678900",
          "(01)" + GTIN + "(17)270600(10)A(B)1(21)9",
          "]Q1https://example.com/01/12312312312333?99=TEST",
          "+A99912345/$$52001510X33");
  private static final String ALPHABET = "0123456789]()dCQEe+=/\u001d\u001d\u0000 ABZ^\u00e9\ud83d";

  private final JsonMapper json = JsonMapper.shared();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersRandomScans(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SCANS; i++) {
      assertDeclared(noise(random, random.nextInt(140)), seed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersDamagedScans(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SCANS; i++) {
      StringBuilder scan = new StringBuilder(Scans.raw(SOUND.get(random.nextInt(SOUND.size()))));
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        damage(scan, random);
      }
      assertDeclared(scan.toString(), seed);
    }
  }

  private static void damage(StringBuilder scan, Random random) {
    int at = random.nextInt(scan.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> scan.insert(at, noise(random, 1 + random.nextInt(3)));
      case 1 -> scan.delete(at, Math.min(scan.length(), at + 1 + random.nextInt(3)));
      case 2 -> scan.setLength(at);
      default -> scan.insert(at, scan.substring(at / 2, at));
    }
  }

  private static String noise(Random random, int length) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      noise.append(
          random.nextInt(20) == 0
              ? (char) random.nextInt(0x10000)
              : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return noise.toString();
  }

  private void assertDeclared(String raw, long seed) {
    assertThatCode(
            () -> {
              ScanResult result = ScanParser.parse(raw, Scans.YEAR);
              assertThat(result.raw()).isEqualTo(raw);
              switch (result) {
                case Accepted accepted -> assertSound(accepted.udi());
                case Rejected rejected ->
                    assertThat(rejected.position()).isBetween(1, raw.length() + 1);
              }
              assertThat(json.readTree(ScanJson.line(result)).size()).isEqualTo(11);
            })
        .as("seed %d, scan %s", seed, json.writeValueAsString(raw))
        .doesNotThrowAnyException();
  }

  private static void assertSound(Udi udi) {
    assertThat(Mod10.holds(udi.deviceIdentifier().value())).isTrue();
    assertThat(udi.raw()).hasSizeLessThanOrEqualTo(ScanParser.LONGEST);
  }
}
