package clinic.needlepoint.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.DemoStaff;
import clinic.needlepoint.staff.SignIn;
import clinic.needlepoint.staff.SignInResult.Stopped;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F049")
class SignInViewTests {
  @Autowired private ApplicationContext kiosk;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
    screen.open("staff/sign-in");
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void asksForTheCodeAndThenForThePin() {
    assertThat(screen.text()).contains("Type your staff code, then your PIN.");
    screen.press("1002");
    screen.touch("Sign in");
    assertThat(screen.text()).contains("Now type the 6 digits of your PIN.");
    assertThat(screen.where()).isEqualTo("staff/sign-in");
  }

  @Test
  void showsTheCodeButNeverThePin() {
    screen.press("7391864205");
    assertThat(LocatorJ._get(TypedBoxes.class).getElement().getTextRecursively())
        .contains("7391")
        .contains("\u2022".repeat(6))
        .doesNotContain("864205");
  }

  @Test
  void rubsOutTheLastDigit() {
    screen.press("73918");
    NativeButton rubber =
        LocatorJ._get(
            NativeButton.class,
            spec ->
                spec.withPredicate(
                    key -> key.getAriaLabel().equals(java.util.Optional.of("Rub out"))));
    LocatorJ._click(rubber);
    LocatorJ._click(rubber);
    assertThat(LocatorJ._get(TypedBoxes.class).getElement().getTextRecursively())
        .contains("739")
        .doesNotContain("7391", "\u2022");
  }

  @ParameterizedTest
  @CsvSource({
    "1001, 274951, staff",
    "1002, 618305, staff",
    "1004, 531862, staff",
    "1005, 709413, auditor",
    "1006, 386240, admin"
  })
  @Tag("F112")
  void eachRoleLandsWhereItsWorkBegins(String code, String pin, String where) {
    screen.signIn(code, pin);
    assertThat(screen.where()).isEqualTo(where);
    assertThat(screen.text()).contains("Lock");
  }

  @Test
  void saysTheSameOfAWrongPinAndOfACodeThatNobodyHas() {
    screen.signIn("1004", "531863");
    String wrongPin = screen.text();
    screen.signIn("8123", "531863");
    assertThat(wrongPin)
        .contains("This code and PIN do not go together. Type both again.")
        .isEqualTo(screen.text());
    assertThat(screen.where()).isEqualTo("staff/sign-in");
    screen.signIn("1004", "531862");
    assertThat(screen.where()).as("and the right one still opens").isEqualTo("staff");
  }

  @Test
  void saysHowLongToWaitAfterManyTries() {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(screen.text()).doesNotContain("Too many tries");
      screen.signIn("8200", "531863");
    }
    assertThat(screen.text())
        .containsPattern("Too many tries with this code. Wait (30|2\\d) seconds, then try again.");
  }

  @Test
  void saysWhoOpensALockedCode() {
    SignIn signIn = mock(SignIn.class);
    when(signIn.signIn(anyString(), any())).thenReturn(new Stopped());
    SignInView view = view(signIn);
    "1002618305".chars().mapToObj(Character::toString).forEach(key -> screen.touch(view, key));
    screen.touch(view, "Sign in");
    assertThat(view.getElement().getTextRecursively())
        .contains("This code is locked after many tries. Ask an administrator to open it.");
  }

  @Test
  void listsTheInventedPeopleOfTheDemoAndTypesForThem() {
    assertThat(screen.text()).contains("Dr Osei", "Medical lead", "L. Brandt", "709413");
    LocatorJ._click(
        LocatorJ._find(NativeButton.class).stream()
            .filter(card -> card.getElement().getTextRecursively().contains("L. Brandt"))
            .findFirst()
            .orElseThrow());
    screen.touch("Sign in");
    assertThat(screen.where()).isEqualTo("auditor");
  }

  @Test
  void listsNobodyWhereThereIsNoDemo() {
    assertThat(view(mock(SignIn.class)).getElement().getTextRecursively())
        .contains("Type your staff code")
        .doesNotContain("Dr Osei", "274951");
  }

  private SignInView view(SignIn signIn) {
    SignInView view =
        new SignInView(
            signIn,
            kiosk.getBean(Door.class),
            kiosk.getBean(Sites.class),
            kiosk.getBean(Clock.class),
            noDemo());
    UI.getCurrent().add(view);
    return view;
  }

  @Test
  @Tag("F112")
  void whoeverIsNotSignedInIsAskedToSignIn() {
    for (String page : new String[] {"staff", "auditor", "admin", "staff/protocol"}) {
      screen.open(page);
      assertThat(screen.where()).as(page).isEqualTo("staff/sign-in");
    }
  }

  private ObjectProvider<DemoStaff> noDemo() {
    return new ObjectProvider<>() {
      @Override
      public java.util.stream.Stream<DemoStaff> stream() {
        return java.util.stream.Stream.empty();
      }
    };
  }
}
