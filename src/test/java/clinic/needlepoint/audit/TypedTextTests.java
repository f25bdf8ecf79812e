package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {
  @ParameterizedTest
  @ValueSource(
      strings = {"", " two  words ", "two\nlines\r\n", "a\ttab", "nul\0", "A\u030a", "\ud800 half"})
  void isALineThatTheLogHolds(String typed) {
    String line = TypedText.line(typed);
    assertThat(line).isEqualTo(CanonicalJson.fit(line)).doesNotContain("  ").doesNotMatch("^ | $");
    assertThat(TypedText.line(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stopped: she\nfelt faint.", " Stopped:\tshe felt\r\n\r\nfaint. "})
  void keepsEveryWord(String typed) {
    assertThat(TypedText.line(typed)).isEqualTo("Stopped: she felt faint.");
  }
}
