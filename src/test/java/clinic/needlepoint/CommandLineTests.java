package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "parse-scan",
        "import-appointments",
        "import-formulary",
        "export",
        "verify"
      })
  void everyCommandExplainsItself(String command) {
    assertThat(CommandLineRoot.execute(command, "--help")).isZero();
  }

  @Test
  void tellsUsageMistakesFromOtherTroubles() {
    assertThat(CommandLineRoot.execute("no-such-command")).isEqualTo(2);
    assertThat(CommandLineRoot.execute("export", "--report", "procedure-log")).isEqualTo(2);
    for (String report : List.of("sterilizer", "nonsense")) {
      assertThat(
              CommandLineRoot.execute(
                  "export",
                  "--report",
                  report,
                  "--from",
                  "2026-11-01",
                  "--to",
                  "2026-11-02",
                  "--out",
                  "x.csv"))
          .isEqualTo(2);
    }
  }
}
