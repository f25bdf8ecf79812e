package clinic.needlepoint.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTests {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Öykü, o",
        "Ñandú, N",
        "ñandú, Ñ",
        "Østergård, O",
        "Łukasz, L",
        "Şahin, s",
        "İnci, I",
        "ılgaz, I",
        "Émile, E",
        "E\u0301mile, é",
        "O'Brien, O",
        "'t Hooft, T",
        "Ægir, a",
        "Ђорђе, Ђ",
        "Ёлкин, Е",
        "أحمد, ا",
        "王, 王",
        "कि, कि"
      })
  void comparesWithoutCaseAndAccent(String name, String typed) {
    assertThat(new Initials(name, name)).isEqualTo(new Initials(typed, typed));
  }

  @ParameterizedTest
  @CsvSource({"Maya, N", "王, 李", "कि, क", "Öykü, U"})
  void tellsOtherLettersApart(String name, String typed) {
    assertThat(new Initials(name, name)).isNotEqualTo(new Initials(typed, typed));
  }

  @Test
  void refusesWhatHasNoLetter() {
    assertThatThrownBy(() -> new Initials("7", "K")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Initials("M", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsStaffTheLettersAsWritten() {
    assertThat(new PersonName("Öykü", "ñandú").shortForm()).isEqualTo("Ö. Ñ.");
  }

  @Test
  void printsNothingThatIdentifies() {
    assertThat(new Initials("Maya", "Kestrel").toString()).isEqualTo("Initials");
    assertThat(new PersonName("Maya", "Kestrel").toString()).isEqualTo("PersonName");
  }
}
