package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F112")
class StationViewTests {
  @Autowired private ApplicationContext kiosk;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @ParameterizedTest
  @CsvSource({"1001, 274951", "1002, 618305", "1004, 531862", "1006, 386240"})
  void showsTheStationToWhoeverWorksWithIt(String code, String pin) {
    screen.signIn(code, pin);
    screen.open("staff/station");
    assertThat(screen.text())
        .contains("Device station", "Pen docks", "Cartridge drawer", "Sharps bin")
        .contains("Demo: press the station's switches");
  }

  @Test
  void anAuditorDoesNotSeeIt() {
    screen.signInAsAuditor();
    screen.open("staff/station");
    assertThat(LocatorJ._find(StationView.class)).isEmpty();
    assertThat(screen.text()).contains("There is nothing here");
  }

  @Test
  void whoeverIsNotSignedInIsAskedToSignIn() {
    screen.open("staff/station");
    assertThat(screen.where()).isEqualTo("staff/sign-in");
  }

  /** A page's own entry of the rail, and for a page without one that of its part. */
  @Test
  void theRailSaysWhereOneIs() {
    screen.signInAsNurse();
    screen.open("staff/station");
    assertThat(screen.html())
        .contains("aria-current=\"page\" href=\"/staff/station\"")
        .containsOnlyOnce("aria-current");
    screen.open("staff/review/1");
    assertThat(screen.html())
        .contains("aria-current=\"true\" href=\"/staff\"")
        .containsOnlyOnce("aria-current");
  }
}
