package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
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
    assertThat(AtKiosk.isHere(request)).isTrue();
    when(request.getHeader(header)).thenReturn(value);
    assertThat(AtKiosk.isHere(request)).isFalse();
  }

  @Test
  void withoutARequestNothingIsHandedToABrowser() {
    assertThat(AtKiosk.isHere((VaadinRequest) null)).isTrue();
  }
}
