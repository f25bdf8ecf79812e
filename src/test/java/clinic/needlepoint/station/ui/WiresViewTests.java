package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F087")
class WiresViewTests {
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

  @Test
  void showsEachLineAndTriesLampsToneAndLock() {
    screen.signIn("1006", "386240");
    screen.open("admin/station");
    for (int slot = 1; slot <= 12; slot++) {
      assertThat(screen.text()).contains("slot" + slot + ":");
    }
    assertThat(screen.text()).contains("bin.beam:", "drawer.closed:", "dock2.standby:");
    for (String button : new String[] {"Test lamps", "Test tone", "Lock drawer", "Unlock drawer"}) {
      screen.touch(button);
      assertThat(screen.where()).as(button).isEqualTo("admin/station");
      assertThat(screen.text().contains("The drawer's lock is on."))
          .as(button)
          .isEqualTo(button.equals("Lock drawer"));
    }
  }

  @Test
  void isNotForWhoeverOnlyTreats() {
    screen.signInAsNurse();
    screen.open("admin/station");
    assertThat(LocatorJ._find(WiresView.class)).isEmpty();
  }
}
