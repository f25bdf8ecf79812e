package clinic.needlepoint.udi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import clinic.needlepoint.udi.ScanResult.Accepted;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever arrives, one of the declared outcomes comes back. The seed is in the test's name. */
@Tag("F053")
class ScanParserFuzzTests {
  /** Five seeds of these are a million. */
  private static final int MUTATIONS = 200_000;

  private static final int NOISE = 20_000;
  private static final String ALPHABET =
      "0123456789]()dCQEe+=/$%\u001d\u001d\u0000 ABZ^\u00e9\ud83d";
  private static final String MOD_43 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

  private final JsonMapper json = JsonMapper.shared();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersRandomScans(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < NOISE; i++) {
      assertDeclared(noise(random, random.nextInt(140)), seed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersDamagedScans(long seed) {
    Random random = new Random(seed);
    List<String> sound = sound(seed);
    int accepted = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      StringBuilder scan = new StringBuilder(sound.get(random.nextInt(sound.size())));
      for (int damage = random.nextInt(3); damage >= 0; damage--) {
        damage(scan, random);
      }
      accepted += assertDeclared(scan.toString(), seed) ? 1 : 0;
    }
    assertThat(accepted).as("seed %d", seed).isBetween(1, MUTATIONS);
  }

  /** Weights 1 and 3 find every single wrong digit (GS1 General Specifications 7.9). */
  @Test
  void refusesEverySingleWrongDigitOfProduct() {
    for (int at = 0; at < Scans.GTIN.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        StringBuilder gtin = new StringBuilder(Scans.GTIN);
        gtin.setCharAt(at, digit);
        if (!gtin.toString().equals(Scans.GTIN)) {
          Scans.assertRejected("]d201" + gtin + "10LOT", ReasonCode.CHECK_DIGIT, 19);
          Scans.assertRejected(gtin.toString(), ReasonCode.CHECK_DIGIT, 14);
          Scans.assertRejected("https://a.example/01/" + gtin, ReasonCode.CHECK_DIGIT, 35);
        }
      }
    }
  }

  /** The sum modulo 43 finds every single wrong character (HIBC appendix B). */
  @Test
  void refusesEverySingleWrongCharacterOfHibc() {
    String label = "+A99912345/$$52001510X3/16D20111212/S77DEFG457";
    for (int at = 1; at < label.length(); at++) {
      for (int i = 0; i < MOD_43.length(); i++) {
        char c = MOD_43.charAt(i);
        StringBuilder wrong = new StringBuilder(label);
        wrong.setCharAt(at, c);
        if (c != label.charAt(at)) {
          Scans.assertRejected(wrong.toString(), ReasonCode.CHECK_CHARACTER, label.length());
        }
      }
    }
  }

  private static List<String> sound(long seed) {
    RandomCodes codes = new RandomCodes(seed);
    List<String> sound = new ArrayList<>(List.of("]E02112345678900", "]I112345678901231"));
    for (int i = 0; i < 400; i++) {
      var elements = codes.elements();
      sound.add((i % 2 == 0 ? "]d2" : "") + codes.elementString(elements));
      sound.add((i % 2 == 0 ? "]Q1" : "") + codes.link(elements));
      sound.add((i % 2 == 0 ? "]C0" : "") + codes.hibc().getFirst());
      StringBuilder typed = new StringBuilder();
      elements.forEach((ai, value) -> typed.append('(').append(ai).append(')').append(value));
      sound.add(typed.toString());
    }
    return sound;
  }

  private static void damage(StringBuilder scan, Random random) {
    int at = random.nextInt(scan.length() + 1);
    switch (random.nextInt(6)) {
      case 0 -> scan.insert(at, noise(random, 1 + random.nextInt(3)));
      case 1 -> scan.delete(at, Math.min(scan.length(), at + 1 + random.nextInt(3)));
      case 2 -> scan.setLength(at);
      case 3 -> {
        int separator = scan.indexOf("\u001d", Math.min(at, scan.length()));
        if (separator >= 0) {
          scan.deleteCharAt(separator);
        }
      }
      case 4 -> {
        if (at < scan.length()) {
          scan.setCharAt(at, noise(random, 1).charAt(0));
        }
      }
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

  /** True when it was accepted. Plain code: a million assertions would take minutes. */
  private boolean assertDeclared(String raw, long seed) {
    try {
      ScanResult result = ScanParser.parse(raw, Scans.YEAR);
      boolean sound =
          result.raw().equals(raw)
              && switch (result) {
                case Accepted accepted -> isSound(accepted.udi());
                case Rejected rejected ->
                    rejected.position() >= 1 && rejected.position() <= raw.length() + 1;
              }
              && (raw.length() % 4 > 0 || isOneLine(ScanJson.line(result)));
      if (!sound) {
        fail("seed %d, scan %s: %s", seed, json.writeValueAsString(raw), result);
      }
      return result instanceof Accepted;
    } catch (RuntimeException thrown) {
      return fail("seed " + seed + ", scan " + json.writeValueAsString(raw), thrown);
    }
  }

  private static boolean isOneLine(String line) {
    return line.startsWith("{\"outcome\":\"") && line.endsWith("\"}") && line.indexOf('\n') < 0;
  }

  private static boolean isSound(Udi udi) {
    DeviceIdentifier device = udi.deviceIdentifier();
    String raw = udi.raw();
    return switch (udi.issuer()) {
      case HIBC ->
          raw.charAt(raw.length() - 1)
              == Mod43.of(raw, udi.aimPrefix() == null ? 0 : Symbology.PREFIX, raw.length() - 1);
      default -> device == null || (device.value().length() == 14 && Mod10.holds(device.value()));
    };
  }
}
