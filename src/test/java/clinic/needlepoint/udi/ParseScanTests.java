package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.GTIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParseScanTests {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesOneLineOfJsonForEachScanInOrder() {
    int exit =
        run(
            "]d201"
                + GTIN
                + "11260200"
                + "17270200"
                + "3020\u001d10L\"5\u001d21S1\n"
                + "]d20112345678901232\r\n\n+A99912345/$$52001510X33\n+A99912345/$$52001510X34");

    assertThat(exit).isZero();
    assertThat(lines())
        .containsExactly(
            "{\"outcome\":\"accepted\",\"issuer\":\"GS1\",\"deviceIdentifier\":\"09506000134352\","
                + "\"lot\":\"L\\\"5\",\"serial\":\"S1\",\"expires\":\"2027-02-28\","
                + "\"manufactured\":\"2026-02-28\",\"other\":{\"30\":\"20\"},\"warnings\":[],"
                + "\"reason\":null,\"message\":\"Read.\"}",
            rejected("null", "CHECK_DIGIT", 19),
            rejected("null", "EMPTY_SCAN", 1),
            "{\"outcome\":\"accepted\",\"issuer\":\"HIBC\",\"deviceIdentifier\":\"A99912345\","
                + "\"lot\":\"10X3\",\"serial\":null,\"expires\":\"2020-01-15\",\"manufactured\":null,"
                + "\"other\":{},\"warnings\":[\"NO_AIM_PREFIX\"],\"reason\":null,\"message\":\"Read. "
                + WarningCode.NO_AIM_PREFIX.message()
                + "\"}",
            rejected("\"HIBC\"", "CHECK_CHARACTER", 24));
  }

  @Test
  void namesWarnings() {
    assertThat(run("01" + GTIN + "10LOT21S1\n")).isZero();

    JsonNode line = JsonMapper.shared().readTree(lines().getFirst());
    assertThat(line.get("warnings").toString())
        .isEqualTo("[\"NO_AIM_PREFIX\",\"LOST_SEPARATOR_SUSPECTED\"]");
    assertThat(line.get("message").asString()).contains("compare lot and serial number");
  }

  @Test
  void rejectsLineThatIsNoUtf8AndGoesOn() {
    byte[] input = {'0', '1', (byte) 0xC3, (byte) 0x28, '\n', 'A', 'B', 'C', '\n'};

    assertThat(run(new ByteArrayInputStream(input))).isZero();
    assertThat(lines())
        .containsExactly(rejected("null", "NOT_UTF8", 3), rejected("null", "NOT_A_UDI", 1));
  }

  @Test
  void rejectsEndlessLineWithoutKeepingIt() {
    assertThat(
            run("9".repeat(5_000_000) + "\n" + "\u00e9".repeat(ScanParser.LONGEST + 1) + "\nABC"))
        .isZero();
    assertThat(lines())
        .containsExactly(
            rejected("null", "TOO_LONG", ScanParser.LONGEST + 1),
            rejected("null", "TOO_LONG", ScanParser.LONGEST + 1),
            rejected("null", "NOT_A_UDI", 1));
  }

  @Test
  void answersEveryLineInOrderWhateverItHolds() {
    assertThat(run("\n\u0000\n ABC\n" + "A".repeat(1 << 20) + "\n\u001d\n\r\n]d2\n")).isZero();
    assertThat(lines())
        .containsExactly(
            rejected("null", "EMPTY_SCAN", 1),
            rejected("null", "CONTROL_CHARACTER", 1),
            rejected("null", "NOT_A_UDI", 1),
            rejected("null", "TOO_LONG", ScanParser.LONGEST + 1),
            rejected("null", "EMPTY_SCAN", 2),
            rejected("null", "EMPTY_SCAN", 1),
            rejected("null", "EMPTY_SCAN", 4));
  }

  @Test
  void answersNothingToEmptyInput() {
    assertThat(run("")).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void exitsWithThreeWhenReadingFails() {
    InputStream broken =
        new InputStream() {
          private int left = 4;

          @Override
          public int read() throws IOException {
            if (left-- > 0) {
              return left == 0 ? '\n' : 'A';
            }
            throw new IOException("device gone");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            target[offset] = (byte) read();
            return 1;
          }
        };

    assertThat(run(broken)).isEqualTo(3);
    assertThat(lines()).containsExactly(rejected("null", "NOT_A_UDI", 1));
    assertThat(err.toString()).contains("could not be read: device gone");
  }

  @Test
  void exitsWithThreeWhenNobodyTakesTheAnswers() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    CommandLine command = new CommandLine(new ParseScan(input("ABC\n"), CLOCK));
    command.setOut(new PrintWriter(closed, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true));

    assertThat(command.execute()).isEqualTo(3);
  }

  @Test
  void listsEveryCodeInHelp() {
    assertThat(run("", "--help")).isZero();

    for (ReasonCode reason : ReasonCode.values()) {
      assertThat(out.toString()).contains(reason.name()).contains(firstWords(reason.message()));
    }
    for (WarningCode warning : WarningCode.values()) {
      assertThat(out.toString()).contains(warning.name());
    }
  }

  @Test
  void exitsWithTwoOnUnknownOption() {
    assertThat(run("", "--nonsense")).isEqualTo(2);
  }

  private static String firstWords(String message) {
    return message.substring(0, Math.min(20, message.length()));
  }

  private static String rejected(String issuer, String reason, int position) {
    return "{\"outcome\":\"rejected\",\"issuer\":"
        + issuer
        + ",\"deviceIdentifier\":null,\"lot\":null,\"serial\":null,\"expires\":null,"
        + "\"manufactured\":null,\"other\":{},\"warnings\":[],\"reason\":\""
        + reason
        + "\",\"message\":\""
        + ReasonCode.valueOf(reason).message()
        + " (At character "
        + position
        + ".)\"}";
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }

  private int run(String input, String... arguments) {
    return run(input(input), arguments);
  }

  private int run(InputStream input, String... arguments) {
    CommandLine command = new CommandLine(new ParseScan(input, CLOCK));
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
