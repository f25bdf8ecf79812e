package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The quick reader of lines and the writer of times, held against the plain ones. */
@Tag("F098")
class PlainLineTests {
  private static final List<String> LINES =
      List.of(
          "{\"at\":\"2026-11-20T20:57:06.123Z\",\"body\":\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq8=\",\"boot\":\"b7\",\"by\":\"u17\","
              + "\"clk\":\"ntp\",\"keys\":{\"cycle\":\"A-0412\",\"lot\":\"L5\"},\"mono\":812345,"
              + "\"seq\":41,\"type\":\"cartridge.used\",\"v\":1}",
          "{\"at\":\"2024-02-29T23:59:59.000Z\",\"body\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"boot\":\"b 7\",\"by\":\"system\","
              + "\"clk\":\"free\",\"keys\":{},\"mono\":0,\"seq\":0,\"type\":\"kiosk.started\","
              + "\"v\":12}");
  private static final String CHARACTERS = "0123456789 :,{}\"\\-.TZuabe+\u007f\u00e9";
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private static String said(Function<String, ParsedLine> reader, String line) {
    try {
      return reader.apply(line).toString();
    } catch (IllegalArgumentException e) {
      return "refused: " + e.getMessage();
    }
  }

  @Test
  void readsWhatTheKioskWritesInOnePass() {
    assertThat(LINES).allSatisfy(line -> assertThat(PlainLine.read(line)).isPresent());
  }

  @Test
  void readsEveryDamagedLineAsTheJsonReaderDoes() {
    int taken = 0;
    for (int i = 0; i < 20_000; i++) {
      String line = LINES.get(i % 2);
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        line = damaged(line);
      }
      assertThat(said(ParsedLine::read, line))
          .as("seed %d: %s", seed, line)
          .isEqualTo(said(ParsedLine::readAny, line));
      taken += PlainLine.read(line).isPresent() ? 1 : 0;
    }
    assertThat(taken).as("lines that stayed plain, seed %d", seed).isBetween(1_000, 15_000);
  }

  private String damaged(String line) {
    int at = random.nextInt(line.length());
    String character = "" + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    return switch (random.nextInt(4)) {
      case 0 -> line.substring(0, at) + line.substring(at + 1);
      case 1 -> line.substring(0, at) + character + line.substring(at);
      default -> line.substring(0, at) + character + line.substring(at + 1);
    };
  }

  @Test
  void writesEveryTimeAsTheFormatterDoes() {
    DateTimeFormatter plain =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    for (int i = 0; i < 20_000; i++) {
      long second = random.nextLong(-63_000_000_000L, 254_000_000_000L); // years -26 to 10018
      Instant at = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
      assertThat(RecordLine.at(at)).as("seed %d", seed).isEqualTo(plain.format(at));
    }
  }
}
