package clinic.needlepoint.journey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.LogFault;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.ui.Banner;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What staff see once the log was found tampered with while they work. */
@KioskTest
@Import(TamperedLogTests.FoundFault.class)
class TamperedLogTests {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  @Autowired private FoundFault fault;
  @Autowired private ApplicationContext kiosk;
  @Autowired private AuditLog log;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    screen.close();
    fault.found = Optional.empty();
  }

  private void find() {
    fault.found = Optional.of(new Refusal("audit.refused.changed", 12));
  }

  @Test
  void everyStaffScreenSaysWhereItWasChangedAndWhatToDo() {
    find();
    screen.signInAsLead();
    for (String page : List.of("staff", "staff/station", "auditor")) {
      screen.open(page);
      assertThat(screen.text())
          .as(page)
          .contains(
              "The log was changed at record 12, and not by this kiosk",
              "Finish what is open. Start no new treatment here: use paper");
    }
  }

  @Test
  void aBoardThatWasOpenBeforeRefusesTheTreatmentInWords() {
    new Guests(kiosk).ready();
    screen.signInAsNurse();
    int before = opened();
    find();
    LocatorJ._click(
        LocatorJ._find(NativeButton.class).stream()
            .filter(button -> button.getElement().getTextRecursively().startsWith("Open"))
            .findFirst()
            .orElseThrow());
    screen.touch("Yes, open the session");
    assertThat(LocatorJ._find(Banner.class))
        .extracting(banner -> banner.getElement().getTextRecursively())
        .anyMatch(words -> words.contains("No new treatment starts here"));
    assertThat(opened()).isEqualTo(before);
  }

  private int opened() {
    return log.find(List.of("session.opened"), Instant.EPOCH, FAR).size();
  }

  @Test
  void nothingIsSaidOfALogThatHolds() {
    screen.signInAsLead();
    assertThat(screen.text()).doesNotContain("The log was changed");
  }

  /** A watch that found what a test says. The kiosk's own threads ask it meanwhile. */
  @Primary
  static final class FoundFault implements LogFault {
    private volatile Optional<Refusal> found = Optional.empty();

    @Override
    public Optional<Refusal> fault() {
      return found;
    }
  }
}
