package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F098")
class CanonicalJsonTests {
  @Test
  void sortsKeysAndEscapesOnlyWhatMustBe() {
    assertThat(
            CanonicalJson.write(
                Map.of("b", 1, "a", "x\"\\/é", "C", List.of(true, Map.of("z", -2L, "y", "")))))
        .isEqualTo("{\"C\":[true,{\"y\":\"\",\"z\":-2}],\"a\":\"x\\\"\\\\/é\",\"b\":1}");
  }

  @Test
  void readsBackWhatItWrote() {
    Map<String, Object> object = Map.of("lot", "4K27-118", "units", 18, "emoji", "\uD83D\uDC89");
    assertThat(CanonicalReader.object(CanonicalJson.write(object))).isEqualTo(object);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tab\there", "line\nbreak", "e\u0301", "\uD83D", "\uDC89 alone"})
  void refusesTextWithoutACanonicalForm(String text) {
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("note", text)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(CanonicalJson.write(Map.of("note", CanonicalJson.fit(text)))).contains("note");
  }

  @Test
  void refusesFloatsAndNumbersThatJavaScriptWouldRound() {
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("depth", 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("n", 1L << 53)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"b\":1,\"a\":1}",
        "{ \"a\":1}",
        "{\"a\":1.0}",
        "{\"a\":null}",
        "{\"a\":\"\\u00e9\"}",
        "{\"a\":1} ",
        "{\"a\":",
        "[]"
      })
  void acceptsNothingThatIsNotInTheForm(String text) {
    assertThatThrownBy(() -> CanonicalReader.object(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
