package clinic.needlepoint.retention.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.TurnedTimekeeper;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@KioskTest
@Import(TurnedTimekeeper.class)
@Tag("F095")
class ErasureViewTests {
  @Autowired private TurnedTimekeeper timekeeper;
  @Autowired private ApplicationContext kiosk;
  private ClockState state = ClockState.NTP;
  private Duration ahead = Duration.ZERO;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    timekeeper.turn(this::as);
    screen = new KioskScreen(kiosk);
    screen.signInAsLead();
    screen.open("auditor");
    assertThat(screen.html()).contains("staff/erasure");
    screen.open("staff/erasure");
  }

  private Stamp as(Stamp now) {
    return new Stamp(now.at().plus(ahead), now.mono(), now.boot(), state);
  }

  @AfterEach
  void close() {
    screen.close();
    timekeeper.asItIs();
  }

  private void find(String reference) {
    screen.type("Patient reference", reference);
    screen.touch("Find");
  }

  @Test
  void saysWhenNobodyHasTheReference() {
    find("no-such-reference");
    assertThat(screen.text()).contains("Nobody with this reference");
    assertThat(screen.offers("Erase this person")).isFalse();
  }

  @Test
  void saysHowLongEachKindIsKeptAndWhoSaysSo() {
    Guest guest = new Guests(kiosk).ready();
    guest.sit();
    ahead = Duration.ofDays(2);
    find(" " + guest.reference() + " ");
    assertThat(screen.text())
        .contains("Name and bookings: 1 record")
        .contains("Consent and signature: 5 records")
        .contains("45 CFR 164.316")
        .contains("Not before ");
    assertThat(screen.offers("Erase this person")).isFalse();
  }

  @Test
  void erasesWhoOnlyBookedAfterAskingOnceMore() {
    Guest guest = new Guests(kiosk).expected();
    find(guest.reference());
    assertThat(screen.text()).contains("Something is not over yet");
    ahead = Duration.ofDays(2);
    find(guest.reference());
    assertThat(screen.text()).contains("Nothing keeps these records");
    screen.touch("Erase this person");
    screen.touch("Keep");
    screen.touch("Erase this person");
    assertThat(screen.text()).contains("Erase " + guest.reference() + " for good?");
    screen.touch("Erase for good");
    assertThat(screen.text()).contains("1 record of the log held something of this person");
    find(guest.reference());
    assertThat(screen.text()).contains("Nobody with this reference");
  }

  @Test
  void holdsAPersonAndLetsGoAgain() {
    Guest guest = new Guests(kiosk).expected();
    ahead = Duration.ofDays(2);
    find(guest.reference());
    screen.touch("A complaint");
    assertThat(screen.text()).contains("A legal hold keeps everything", "by u1");
    assertThat(screen.offers("Erase this person")).isFalse();
    screen.touch("Lift the hold");
    ahead = Duration.ofDays(3);
    find(guest.reference());
    assertThat(screen.offers("Erase this person")).isTrue();
  }

  @Test
  void aHoldThatComesBetweenAskingAndErasingWins() {
    Guest guest = new Guests(kiosk).expected();
    ahead = Duration.ofDays(2);
    find(guest.reference());
    screen.touch("Erase this person");
    state = ClockState.FREE;
    screen.touch("Erase for good");
    assertThat(screen.text()).contains("Nobody vouches for the kiosk's clock");
    state = ClockState.NTP;
    find(guest.reference());
    assertThat(screen.offers("Erase this person")).isTrue();
  }

  @Test
  void isNotForANurse() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    screen.open("staff/erasure");
    assertThat(LocatorJ._find(ErasureView.class)).isEmpty();
    assertThat(screen.text()).contains("There is nothing here");
  }
}
