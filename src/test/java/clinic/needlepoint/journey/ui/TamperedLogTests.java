package clinic.needlepoint.journey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;

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
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What staff see once the log was found tampered with while they work. */
@KioskTest
class TamperedLogTests {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  @MockitoSpyBean private LogFault fault;
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
  }

  private void find() {
    doReturn(Optional.of(new Refusal("audit.refused.changed", 12))).when(fault).fault();
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
}
