package clinic.needlepoint.treatment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.PackFromDrawer;
import clinic.needlepoint.TurnedTimekeeper;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A kiosk without a battery clock and without a time server, after each boot. */
@KioskTest
@Import(TurnedTimekeeper.class)
@Tag("F052")
class DateQuestionTests {
  @Autowired private TurnedTimekeeper timekeeper;
  @Autowired private ApplicationContext kiosk;
  @Autowired private TreatmentSessions sessions;
  private KioskScreen screen;
  private SessionNumber number;

  @BeforeEach
  void boot() {
    String boot = UUID.randomUUID().toString();
    timekeeper.turn(now -> new Stamp(now.at(), now.mono(), boot, ClockState.FREE));
    Guest guest = new Guests(kiosk).ready();
    number =
        sessions.open(
            guest.visit(), kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow());
    sessions.treats(
        number,
        java.util.Set.of(clinic.needlepoint.cartridge.BodyArea.FACE),
        kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow());
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    screen.open("staff/session/" + number.value());
  }

  @AfterEach
  void close() {
    screen.close();
    timekeeper.asItIs();
  }

  @Test
  void asksOnceABootAndThenJudgesTheSamePack() {
    good();
    assertThat(screen.text()).contains("Wait", "Is today ").doesNotContain("OK to use");
    screen.touch("Yes, it is");
    assertThat(screen.text()).contains("OK to use").doesNotContain("Is today ");
    screen.touch("No, throw it away");
    screen.touch("It is open");
    screen.touch("Expired");
    assertThat(screen.text()).contains("Do not use").doesNotContain("Is today ");
  }

  @Test
  void judgesNothingWhileTheDayIsWrong() {
    good();
    screen.touch("No, another day");
    assertThat(screen.text())
        .contains("No pack can be checked until the clock is right.")
        .doesNotContain("OK to use");
    screen.touch("Back to the session");
    assertThat(screen.text()).contains("Scan the cartridge box");
    assertThat(sessions.state(number).mayScan()).isTrue();
    good();
    assertThat(screen.text()).as("nobody has said the day").contains("Is today ");
  }

  /** Somebody takes a pack out of the drawer and scans it. */
  private void good() {
    PackFromDrawer.take(kiosk);
    screen.touch("Good");
  }
}
