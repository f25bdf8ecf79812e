package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.station.PenStanding;
import clinic.needlepoint.station.Pens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F087")
class HistoryViewTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private Pens pens;
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
  void namesThePenThatBelongsToEachDock() {
    screen.signInAsNurse();
    screen.open("staff/station/history");
    PenStanding first =
        pens.all().stream().filter(pen -> pen.dock().orElse(0) == 1).findFirst().orElseThrow();
    assertThat(screen.text())
        .contains("Dock 1, pen " + first.serial() + ", 24 hours")
        .contains("a grey one unknown");
  }
}
