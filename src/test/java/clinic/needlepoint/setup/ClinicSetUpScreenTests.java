package clinic.needlepoint.setup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.NeedlepointApplication;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffOffice;
import clinic.needlepoint.staff.StaffRole;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The screens of a clinic's first day. In order, because a kiosk is set up only once. */
@SpringBootTest(
    classes = NeedlepointApplication.class,
    properties = {"needlepoint.kind=CLINIC", "needlepoint.staff-idle=4m"})
@ContextConfiguration(initializers = KioskTest.FreshFolder.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("F049")
class ClinicSetUpScreenTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private SetUpCode code;
  @Autowired private Sites sites;
  @Autowired private StaffMembers members;
  @Autowired private EnrolmentSheet sheet;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void fill() {
    screen.open("admin/set-up");
    screen.type("Set-up code", code.digits());
    screen.type("Name of the clinic", "River clinic");
    screen.type("Short name", "river");
    screen.type("Number of this kiosk", "2");
    zone().setValue("America/Chicago");
    screen.type("Name", "First One");
    screen.type("Staff code, 4 digits", "4410");
    screen.type("PIN, 6 digits", "830174");
    screen.type("The same PIN again", "830174");
  }

  @SuppressWarnings("unchecked") // the only box to choose from holds time zones
  private static ComboBox<String> zone() {
    return LocatorJ._get(ComboBox.class);
  }

  @Test
  @Order(1)
  @Tag("F001")
  void nobodyChecksInBeforeTheKioskIsSetUp() {
    assertThat(screen.text())
        .contains("Not ready yet", "This kiosk is not set up. Please go to the reception.");
    assertThat(screen.offers("Start")).isFalse();
    assertThat(screen.offers("Call staff")).as("there is no staff yet").isFalse();
  }

  @ParameterizedTest
  @Order(2)
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Name of the clinic   | \"\"     | Type a name of 1 to 80 letters.",
        "Name of the clinic   | \" \"    | Type a name of 1 to 80 letters.",
        "Short name           | River    | Use 1 to 40 small letters a to z, digits or hyphens.",
        "Short name           | \"\"     | Use 1 to 40 small letters a to z, digits or hyphens.",
        "Number of this kiosk | no 2     | Use 1 to 40 small letters a to z, digits or hyphens.",
        "Name                 | \"\"     | Type a name of 1 to 60 letters.",
        "Staff code, 4 digits | 441      | Type 4 digits.",
        "Staff code, 4 digits | 44ab     | Type 4 digits.",
        "PIN, 6 digits        | 83017    | Type 6 digits.",
        "PIN, 6 digits        | 111111   | This PIN is easy to guess. Choose another one.",
        "PIN, 6 digits        | 123456   | This PIN is easy to guess. Choose another one.",
        "The same PIN again   | 830175   | The two PINs differ. Type both again.",
        "Set-up code          | 1        | This is not the code that was printed. Look there again."
      })
  void saysWhatALineNeedsAndKeepsNothing(String label, String typed, String sentence) {
    fill();
    screen.type(label, typed);
    screen.touch("Set up");
    assertThat(screen.complaint(label)).isEqualTo(sentence);
    assertThat(sites.find()).isEmpty();
    assertThat(members.all()).isEmpty();
  }

  @Test
  @Order(3)
  void asksForTheTimeZone() {
    fill();
    zone().clear();
    screen.touch("Set up");
    assertThat(zone().isInvalid()).isTrue();
    assertThat(zone().getErrorMessage()).isEqualTo("Choose the time zone of the clinic.");
    assertThat(sites.find()).isEmpty();
  }

  @Test
  @Order(4)
  void aMendedLineComplainsNoMore() {
    fill();
    screen.type("Short name", "River");
    screen.type("Set-up code", "1");
    screen.touch("Set up");
    screen.type("Short name", "river");
    screen.touch("Set up");
    assertThat(screen.complaint("Short name")).isEmpty();
    assertThat(screen.complaint("Set-up code")).isNotEmpty();
    assertThat(sites.find()).isEmpty();
  }

  @Test
  @Order(5)
  void showsTheEnrolmentSheetAndTheWayToSignIn() {
    fill();
    screen.touch("Set up");
    assertThat(screen.text())
        .contains("This kiosk is set up", "Enrolment sheet", "River clinic", sheet.vkey());
    assertThat(screen.html()).contains("The same key as a QR code").doesNotContain("830174");
    assertThat(sites.require().slug()).isEqualTo("river");
    screen.touch("Sign in");
    assertThat(screen.where()).isEqualTo("staff/sign-in");
  }

  @Test
  @Order(6)
  @Tag("F112")
  void theAdministratorSeesTheSheetAgainAndNobodysRecords() {
    screen.signIn("4410", "830174");
    assertThat(screen.where()).isEqualTo("admin");
    screen.open("admin/key");
    assertThat(screen.text()).contains(sheet.vkey(), "River clinic", "This screen can not print.");
    screen.open("auditor");
    assertThat(screen.text()).contains("There is nothing here");
    screen.open("staff");
    assertThat(screen.text()).contains("There is nothing here");
  }

  @Test
  @Order(7)
  @Tag("F001")
  void patientsAreWelcomedAfterwards() {
    assertThat(screen.text()).contains("Welcome", "Check in here.");
  }

  @Test
  @Order(8)
  @Tag("F045")
  void theBoardOfAnEmptyDaySaysSo() {
    takeOnALead();
    screen.signIn("4411", "580246");
    assertThat(screen.where()).isEqualTo("staff");
    assertThat(screen.text())
        .contains("Nobody is here yet", "Nobody is waiting.", "Nobody else is due today.");
  }

  @Test
  @Order(9)
  @Tag("F089")
  void theProcedureLogOfAnEmptyClinicSaysSo() {
    screen.signIn("4411", "580246");
    screen.open("auditor");
    assertThat(screen.text()).contains("Nothing in this period");
  }

  private void takeOnALead() {
    kiosk
        .getBean(StaffOffice.class)
        .takeOn(
            new NewStaffMember(
                "4411",
                "Second One",
                StaffRole.LEAD,
                Optional.of(new Licence("MD", "MD-1", LocalDate.of(2999, 1, 1), 2_500)),
                new Pin("580246")),
            members.findByCode("4410").orElseThrow());
  }
}
