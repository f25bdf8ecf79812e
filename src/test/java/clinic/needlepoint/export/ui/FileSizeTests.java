package clinic.needlepoint.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F098")
class FileSizeTests {
  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1 kB",
    "2345678, 2.3 MB",
    "7412345678, 7.4 GB",
    "128000000000, 128 GB",
    "999999, 1000 kB"
  })
  void saysASizeAsPeopleDo(long bytes, String words) {
    assertThat(FileSize.words(bytes, Locale.ENGLISH).replace(",", "")).isEqualTo(words);
  }
}
