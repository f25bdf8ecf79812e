package clinic.needlepoint.udi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UdiMessagesTests {
  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "de", "fr", "ar"})
  void hasSentenceForEveryCodeAndNoOther(String language) throws IOException {
    Properties messages = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                getClass().getResourceAsStream("/messages/udi_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      messages.load(file);
    }

    Stream<String> reasons = Arrays.stream(ReasonCode.values()).map(r -> "udi.reason." + r);
    Stream<String> warnings = Arrays.stream(WarningCode.values()).map(w -> "udi.warning." + w);
    assertThat(messages.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(reasons, warnings).toList());
    assertThat(messages.values()).allSatisfy(text -> assertThat(text.toString()).endsWith("."));
  }
}
