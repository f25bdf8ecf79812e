package clinic.needlepoint.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReadingTests {
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"A", " ~", "]d20109506000134352\u001d10A"})
  void takesPrintableAsciiAndSeparator(String text) {
    assertThat(read(text)).isEqualTo(new Scan(text, AT, ScanSource.TYPED));
  }

  @Test
  void takes128CharactersAndNoMore() {
    assertThat(read("X".repeat(128))).isInstanceOf(Scan.class);
    assertThat(read("X".repeat(129))).isEqualTo(unreadable(UnreadableReason.TOO_LONG, 129));
    assertThat(read("\u0000".repeat(10_000)))
        .isEqualTo(unreadable(UnreadableReason.TOO_LONG, 10_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\nB", "A\u0000B", "A\u007fB", "\u00c4BC", "A\u001eB"})
  void dropsWholeScanForOneOtherCharacter(String text) {
    assertThat(read(text)).isEqualTo(unreadable(UnreadableReason.CHARACTER, text.length()));
  }

  @Test
  void dropsEmptyScan() {
    assertThat(read("")).isEqualTo(unreadable(UnreadableReason.EMPTY, 0));
  }

  @Test
  void cannotBeMadeOfOtherCharacters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scan("A\nB", AT, ScanSource.TYPED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "de", "fr", "ar"})
  void hasSentenceForEveryReason(String language) throws IOException {
    Properties messages = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                getClass().getResourceAsStream("/messages/scanner_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      messages.load(file);
    }

    assertThat(messages.stringPropertyNames())
        .filteredOn(key -> key.startsWith("scanner.unreadable."))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(UnreadableReason.values()).map(r -> "scanner.unreadable." + r).toList());
  }

  private static ScanReading read(String text) {
    return ScanReading.of(text, AT, ScanSource.TYPED);
  }

  private static UnreadableScan unreadable(UnreadableReason reason, int length) {
    return new UnreadableScan(reason, length, AT, ScanSource.TYPED);
  }
}
