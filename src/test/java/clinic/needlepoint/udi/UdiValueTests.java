package clinic.needlepoint.udi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UdiValueTests {
  @ParameterizedTest
  @ValueSource(strings = {"12345678901232", "1234567890123A", "123", "", "09506000134353"})
  void refusesWrongGtin(String digits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceIdentifier.gtin(digits))
        .withMessageContaining("GTIN");
  }

  @Test
  void fillsShortGtinWithZeros() {
    assertThat(DeviceIdentifier.gtin("416000336108").value()).isEqualTo("00416000336108");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeviceIdentifier(Issuer.GS1, "416000336108"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A B", "A^B", "ABCDEFGHIJKLMNOPQRSTU", "L\u00d6T", "A\u001dB"})
  void refusesWrongLotAndSerial(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new LotNumber(text));
    assertThatIllegalArgumentException().isThrownBy(() -> new SerialNumber(text));
  }

  @Test
  void keepsItsOwnCopyOfOtherElements() {
    TreeMap<String, String> others = new TreeMap<>();
    Udi udi =
        new Udi(
            DeviceIdentifier.gtin("02345673"), null, null, null, null, others, "02345673", null);
    others.put("30", "1");

    assertThat(udi.others()).isEmpty();
  }
}
