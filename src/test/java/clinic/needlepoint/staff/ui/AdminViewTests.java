package clinic.needlepoint.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.SignIn;
import clinic.needlepoint.staff.SignInResult;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffOffice;
import clinic.needlepoint.staff.StaffRole;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KioskTest
@Tag("F049")
class AdminViewTests {
  /** Codes that nobody of the demo has, each for one test. */
  private static final AtomicInteger CODES = new AtomicInteger(6100);

  @Autowired private ApplicationContext kiosk;
  @Autowired private StaffMembers members;
  @Autowired private StaffOffice office;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
    screen.signIn("1006", "386240");
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private StaffMember somebody() {
    String code = String.valueOf(CODES.incrementAndGet());
    StaffMember member =
        office.takeOn(
            new NewStaffMember(
                code, "Nora " + code, StaffRole.ASSISTANT, Optional.empty(), new Pin("730184")),
            members.findByCode("1006").orElseThrow());
    screen.open("staff/station");
    screen.open("admin");
    return member;
  }

  private static MemberRow row(String name) {
    return LocatorJ._find(MemberRow.class).stream()
        .filter(row -> row.getElement().getTextRecursively().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static String words(Component part) {
    return part.getElement().getTextRecursively();
  }

  private static List<String> acts(String name) {
    return LocatorJ._find(row(name), NativeButton.class).stream()
        .map(button -> words(button))
        .toList();
  }

  @Test
  void showsEverybodyWithRoleAndLicence() {
    assertThat(LocatorJ._find(MemberRow.class)).hasSameSizeAs(members.all());
    assertThat(words(row("Dr Osei"))).contains("1001, Medical lead. MD, valid to ");
    assertThat(words(row("K. Lind"))).contains("1003, Practitioner. RN, ended on ");
    assertThat(words(row("J. Park"))).contains("1004, Assistant").doesNotContain("valid to");
    assertThat(screen.html()).doesNotContain("386240", "274951");
  }

  @Test
  void offersNothingAgainstOneself() {
    assertThat(acts("P. Hale")).isEmpty();
    assertThat(acts("J. Park")).containsExactly("End access");
  }

  @Test
  @Tag("F112")
  void endsAccessOnlyAfterTheSecondTouch() {
    StaffMember nora = somebody();
    screen.touch(row(nora.name()), "End access");
    assertThat(screen.text())
        .contains("End access of " + nora.name(), "This can not be undone.")
        .contains("The records keep the code " + nora.pseudonym());
    screen.touch("Keep");
    assertThat(screen.text()).doesNotContain("This can not be undone.");
    assertThat(members.findByCode(nora.code()).orElseThrow().enabled()).isTrue();

    screen.touch(row(nora.name()), "End access");
    LocatorJ._click(
        LocatorJ._find(NativeButton.class).stream()
            .filter(button -> button.hasClassName("btn--stop"))
            .findFirst()
            .orElseThrow());
    assertThat(screen.text()).contains(nora.name() + " can no longer sign in.");
    assertThat(words(row(nora.name()))).contains("Access ended");
    assertThat(acts(nora.name())).isEmpty();
    assertThat(members.findByCode(nora.code()).orElseThrow().enabled()).isFalse();
  }

  @Test
  @Tag("F088")
  void saysWhenAnAuditorsAccessEndsAndGivesMoreDays() {
    assertThat(words(row("L. Brandt"))).contains("1005, Auditor. May sign in through ");
    kiosk
        .getBean(JdbcClient.class)
        .sql("UPDATE staff_member SET last_day = '2026-01-31' WHERE code = '1005'")
        .update();
    screen.open("staff/station");
    screen.open("admin");
    assertThat(words(row("L. Brandt"))).contains("Access ended by itself after 31 Jan 2026");
    assertThat(acts("L. Brandt")).containsExactly("14 more days");
    screen.touch(row("L. Brandt"), "14 more days");
    assertThat(screen.text()).contains("L. Brandt can sign in through ");
    assertThat(members.findByCode("1005").orElseThrow().enabled()).isTrue();
    assertThat(acts("L. Brandt")).containsExactly("14 more days", "End access");
  }

  @Test
  void letsSomebodyTryAgainWhoWasLockedOut() {
    StaffMember nora = somebody();
    SignIn signIn = kiosk.getBean(SignIn.class);
    signIn.signIn(nora.code(), new Pin("730185"));
    kiosk
        .getBean(JdbcClient.class)
        .sql("UPDATE sign_in_tries SET tries = 50 WHERE code = ?")
        .param(nora.code())
        .update();
    assertThat(signIn.signIn(nora.code(), new Pin("730184")))
        .isInstanceOf(SignInResult.Stopped.class);
    screen.open("staff/station");
    screen.open("admin");
    assertThat(words(row(nora.name()))).contains("Locked after many tries");
    screen.touch(row(nora.name()), "Open again");
    assertThat(screen.text()).contains(nora.name() + " can try again.");
    assertThat(acts(nora.name())).containsExactly("End access");
    assertThat(signIn.signIn(nora.code(), new Pin("730184")))
        .isInstanceOf(SignInResult.Welcome.class);
  }

  private void fill(String code) {
    screen.type("Name", "Ines Vale");
    screen.type("Staff code, 4 digits", code);
    role().setValue(StaffRole.PRACTITIONER);
    screen.type("PIN, 6 digits", "730184");
    screen.type("The same PIN again", "730184");
  }

  @SuppressWarnings("unchecked") // the only choice on the page is that of the role
  private static RadioButtonGroup<StaffRole> role() {
    return LocatorJ._get(RadioButtonGroup.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Name                      | ''     | Type a name of 1 to 60 letters.",
        "Staff code, 4 digits      | 61     | Type 4 digits.",
        "Staff code, 4 digits      | 1001   | Somebody has this code already. Choose another one.",
        "Licence, such as RN       | RN     | Fill in all four lines of the licence, or none.",
        "Licence valid to, such as 2027-11-30 | soon | Type year, month and day, such as 2027-11-30.",
        "Licence valid to, such as 2027-11-30 | 2027-02-30 | Type year, month and day, such as 2027-11-30.",
        "Deepest needle in mm      | 3.1    | Type a depth from 0 to 3, such as 1.5.",
        "Deepest needle in mm      | deep   | Type a depth from 0 to 3, such as 1.5.",
        "PIN, 6 digits             | 73018  | Type 6 digits.",
        "PIN, 6 digits             | 222222 | This PIN is easy to guess. Choose another one.",
        "The same PIN again        | 730185 | The two PINs differ. Type both again."
      })
  void saysWhatALineNeedsAndTakesNobodyOn(String label, String typed, String sentence) {
    int before = members.all().size();
    fill(String.valueOf(CODES.incrementAndGet()));
    screen.type(label, typed);
    screen.touch("Add");
    assertThat(screen.complaint(label)).isEqualTo(sentence);
    assertThat(members.all()).hasSize(before);
  }

  @Test
  void asksForTheRole() {
    fill(String.valueOf(CODES.incrementAndGet()));
    role().clear();
    screen.touch("Add");
    assertThat(role().isInvalid()).isTrue();
    assertThat(role().getErrorMessage()).isEqualTo("Choose a role.");
  }

  @Test
  void takesSomebodyOnWithALicence() {
    String code = String.valueOf(CODES.incrementAndGet());
    fill(code);
    screen.type("Name", "Ines " + code);
    screen.type("Licence, such as RN", "RN");
    screen.type("Licence number", "RN-1");
    screen.type("Deepest needle in mm", "1,5");
    LocalDate last =
        LocalDate.ofInstant(kiosk.getBean(Clock.class).instant(), ZoneOffset.UTC).plusYears(1);
    screen.type("Licence valid to, such as 2027-11-30", last.toString());
    screen.touch("Add");
    assertThat(screen.text()).contains("Ines " + code + " can sign in now.");
    assertThat(words(row("Ines " + code))).contains("needles up to 1.5 mm");
    StaffMember taken = members.findByCode(code).orElseThrow();
    assertThat(taken.licence().orElseThrow().depthCapMicrometres()).isEqualTo(1_500);
    assertThat(screen.html()).doesNotContain("730184");
  }

  @Test
  @Tag("F112")
  void nobodyButAnAdministratorOpensIt() {
    for (String[] other : new String[][] {{"1001", "274951"}, {"1005", "709413"}}) {
      screen.close();
      screen = new KioskScreen(kiosk);
      screen.signIn(other[0], other[1]);
      screen.open("admin");
      assertThat(LocatorJ._find(AdminView.class)).isEmpty();
      assertThat(screen.text()).contains("There is nothing here").doesNotContain("Add somebody");
    }
  }
}
