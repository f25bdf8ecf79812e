package clinic.needlepoint.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F089")
class ProcedureLogViewTests {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

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

  private int viewed() {
    return log.find(List.of("report.viewed"), Instant.EPOCH, FAR).size();
  }

  private void look(String from, String to) {
    List<Input> days = LocatorJ._find(Input.class);
    days.get(0).setValue(from);
    days.get(1).setValue(to);
    screen.touch("Look");
  }

  /** On a machine of which the clock is free, nobody can say that a session was not then. */
  private String nothingIn1999() {
    boolean free =
        log.find(List.of("session.opened"), Instant.EPOCH, FAR).stream()
            .anyMatch(session -> session.clock().equals("free"));
    return free ? "in this period" : "No procedures in this period";
  }

  private static boolean download() {
    return LocatorJ._find(Anchor.class).stream()
        .anyMatch(link -> link.getElement().getTextRecursively().equals("Take it home as CSV"));
  }

  @Test
  void saysThatNothingHappenedInThePeriod() {
    screen.signInAsAuditor();
    look("1999-01-01", "1999-01-31");
    assertThat(screen.text()).contains(nothingIn1999());
    assertThat(download()).as("an empty period is a finding too").isTrue();
  }

  @Test
  void showsASessionByCodesAndNeverByName() {
    Guest guest = new Guests(kiosk).ready();
    SessionNumber session =
        kiosk
            .getBean(TreatmentSessions.class)
            .open(
                guest.visit(), kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow());
    screen.signInAsAuditor();
    ProcedureTable table = LocatorJ._get(ProcedureTable.class);
    assertThat(table.getElement().getTextRecursively())
        .contains(session.value(), "no scan", "u", "P-")
        .doesNotContain(guest.initials(), "A. Ruiz");
  }

  @Test
  void saysWhenTwoDatesAreNoPeriod() {
    screen.signInAsAuditor();
    look("2026-11-20", "2026-11-19");
    assertThat(screen.text())
        .contains(
            "These dates are not a period",
            "Choose a first day and a last day that is not before it.")
        .doesNotContain("in this period");
    assertThat(download()).isFalse();
    look("", "2026-11-19");
    assertThat(screen.text()).contains("These dates are not a period");
    look("1999-01-01", "1999-01-01");
    assertThat(screen.text()).contains(nothingIn1999());
  }

  @Test
  void writesDownEachLookAndNoWrongOne() {
    int before = viewed();
    screen.signInAsAuditor();
    assertThat(viewed()).as("opening the page shows rows").isEqualTo(before + 1);
    look("1999-01-01", "1999-01-31");
    assertThat(viewed()).isEqualTo(before + 2);
    look("1999-02-01", "1999-01-31");
    assertThat(viewed()).isEqualTo(before + 2);
    assertThat(screen.text()).contains("Looking and exporting are both recorded.");
  }

  @Test
  @Tag("F112")
  void aPractitionerDoesNotGetIn() {
    int before = viewed();
    screen.signInAsNurse();
    screen.open("auditor");
    assertThat(LocatorJ._find(ProcedureLogView.class)).isEmpty();
    assertThat(screen.text()).contains("There is nothing here").doesNotContain("Procedure log");
    assertThat(viewed()).isEqualTo(before);
  }

  @Test
  void theLeadMayLook() {
    screen.signInAsLead();
    screen.open("auditor");
    assertThat(LocatorJ._find(ProcedureLogView.class)).hasSize(1);
  }
}
