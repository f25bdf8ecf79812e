package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F102")
class CsvTextTests {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+A123", "-lot", "@SUM(A1)", "\tx", "\rx"})
  void neutralisesWhatASpreadsheetWouldRun(String cell) {
    assertThat(CsvText.harmless(cell)).isEqualTo("'" + cell);
  }

  @Test
  void readsBackWhatItWrote() throws Exception {
    List<String> row = List.of("a,b", "say \"hi\"", "two\r\nlines", "Ñandú", "");
    StringBuilder text = new StringBuilder();
    CsvText.record(row, text);
    String csv = text.toString();
    assertThat(csv).endsWith("\r\n");
    assertThat(CsvReader.builder().ofCsvRecord(csv).stream().toList().getFirst().getFields())
        .isEqualTo(row);
  }
}
