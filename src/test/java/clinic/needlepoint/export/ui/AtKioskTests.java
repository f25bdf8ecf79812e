package clinic.needlepoint.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.needlepoint.export.Place;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F098")
class AtKioskTests {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void theKioskItselfComesFromItsOwnAddress(String address) {
    assertThat(AtKiosk.isHere(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.2", "192.0.2.7", "2001:db8::1", "0.0.0.0", "localhost", ""})
  void everybodyElseDoesNot(String address) {
    assertThat(AtKiosk.isHere(address)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Forwarded, for=192.0.2.7", "X-Forwarded-For, 192.0.2.7", "Via, 1.1 proxy"})
  void whoIsPassedOnByAProxyStandsElsewhere(String header, String value) {
    VaadinRequest request = mock(VaadinRequest.class);
    when(request.getRemoteAddr()).thenReturn("127.0.0.1");
    assertThat(AtKiosk.place(request)).isEqualTo(Place.STICK);
    when(request.getHeader(header)).thenReturn(value);
    assertThat(AtKiosk.place(request)).isEqualTo(Place.DOWNLOAD);
  }

  @Test
  void withoutARequestNothingIsHandedToABrowser() {
    assertThat(AtKiosk.place(null)).isEqualTo(Place.STICK);
  }

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
