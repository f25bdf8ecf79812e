package clinic.needlepoint.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.consent.ConsentDecisions;
import clinic.needlepoint.consent.ConsentFixture;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.Consents;
import clinic.needlepoint.ui.PatientScreen;
import clinic.needlepoint.ui.SignaturePad;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.TreatmentType;
import com.vaadin.flow.component.html.Input;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F020")
class ConsentStepTests {
  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;
  private PatientScreen screen;
  private final List<String> left = new ArrayList<>();

  @BeforeEach
  void start() {
    kiosk = ConsentFixture.open(folder, Path.of("kiosk-config"));
    screen = new PatientScreen();
  }

  @AfterEach
  void stop() {
    screen.close();
    kiosk.close();
  }

  private void open() {
    new ConsentSteps(
            kiosk.getBean(OneVisit.class),
            kiosk.getBean(ConsentForms.class),
            kiosk.getBean(ConsentDecisions.class))
        .open(
            screen.frame(),
            OneVisit.CLAIM,
            outcome -> left.add(outcome.name()),
            () -> left.add("back"));
  }

  private ConsentForm form() {
    return kiosk.getBean(ConsentForms.class).inForce(TreatmentType.STANDARD).orElseThrow();
  }

  private ConsentState state() {
    return kiosk.getBean(Consents.class).stateOf(OneVisit.ID);
  }

  private void readAll() {
    open();
    for (int page = 2; page <= form().pages().size(); page++) {
      screen.touch("Page " + page);
    }
    screen.touch("Next");
  }

  private void reachSigning() {
    readAll();
    screen.touch("Next");
    screen.touch("Sign");
  }

  private void draw(String strokes, byte[] png) throws Exception {
    Method drawn = SignaturePad.class.getDeclaredMethod("drawn", String.class, String.class);
    drawn.setAccessible(true);
    drawn.invoke(
        screen.only(SignaturePad.class),
        strokes,
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
  }

  @Test
  void showsOnePageAndHoldsNoOther() {
    open();
    ConsentForm.Page first = form().pages().getFirst();
    assertThat(screen.text())
        .contains("1 of " + form().pages().size())
        .contains(first.title().in(Locale.ENGLISH), first.text().in(Locale.ENGLISH));
    form().pages().stream()
        .skip(1)
        .forEach(page -> assertThat(screen.html()).doesNotContain(page.text().in(Locale.ENGLISH)));
  }

  @Test
  void eachButtonNamesThePageItOpens() {
    open();
    screen.touch("Page 2");
    assertThat(screen.offers("Page 1")).isTrue();
    assertThat(screen.offers("Page 3")).isTrue();
    screen.touch("Page 1");
    screen.touch("Back");
    assertThat(left).containsExactly("back");
  }

  @Test
  @Tag("F021")
  @Tag("F022")
  void choosesNothingForAnybody() {
    readAll();
    assertThat(screen.text()).contains("Photos in ads", "Left blank means no.");
    assertThat(screen.html())
        .doesNotContain("aria-checked=\"true\"")
        .doesNotContainIgnoringCase("required");
    screen.touch("Next");
    assertThat(screen.text()).contains("Photos in adsNo", "version 1");
  }

  @Test
  @Tag("F030")
  void showsWhatWillBeSignedBeforeTheSignature() {
    readAll();
    com.vaadin.flow.component.html.NativeButton yes =
        com.github.mvysny.kaributesting.v10.LocatorJ._find(
                screen.frame(), com.vaadin.flow.component.html.NativeButton.class)
            .stream()
            .filter(button -> button.getElement().getTextRecursively().equals("Yes"))
            .findFirst()
            .orElseThrow();
    com.github.mvysny.kaributesting.v10.LocatorJ._click(yes);
    screen.touch("Next");
    assertThat(screen.text())
        .contains("What you sign, version 1", "Consent to microneedling")
        .contains("Photos for my recordYes", "Text remindersNo");
    screen.touch("Back");
    assertThat(screen.html()).contains("aria-checked=\"true\"");
  }

  @Test
  @Tag("F028")
  @Tag("F031")
  void signsWithATypedNameAndShowsNameTimeAndMeaning() {
    reachSigning();
    screen.touch("Type my name");
    screen.only(Input.class).setValue("Maria Keller");
    screen.touch("I sign");
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(screen.text())
        .contains("You have signed", "I agree to treatment", "Maria Keller", "Central Time");
    screen.touch("Next");
    assertThat(left).containsExactly("SIGNED");
  }

  @Test
  @Tag("F028")
  void saysWhatANameNeeds() {
    reachSigning();
    screen.touch("Type my name");
    screen.touch("I sign");
    assertThat(screen.text()).contains("Type at least 2 letters of your name.");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  @Tag("F029")
  void signsByFinger() throws Exception {
    reachSigning();
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(screen.text()).contains("Signed by hand");
  }

  @Test
  @Tag("F029")
  void refusesAnEmptyPadInWords() throws Exception {
    reachSigning();
    draw("[]", new byte[0]);
    assertThat(screen.text()).contains("There is no signature yet. Sign above.");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  @Tag("F029")
  void clearingAsksOnceMore() {
    reachSigning();
    screen.touch("Clear");
    assertThat(screen.offers("Clear")).isFalse();
    screen.touch("Clear it?");
    assertThat(screen.offers("Clear")).isTrue();
  }

  @Test
  @Tag("F035")
  void saysNoWithDignity() {
    reachSigning();
    screen.touch("I do not agree");
    assertThat(screen.text()).contains("You can say no", "That is fine.");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    screen.touch("I have questions");
    assertThat(screen.button("I have questions").getElement().getAttribute("aria-pressed"))
        .isEqualTo("true");
    screen.touch("I say no");
    assertThat(state()).isInstanceOf(ConsentState.Declined.class);
    assertThat(screen.text()).contains("Thank you for telling us", "in private");
    screen.touch("Next");
    assertThat(left).containsExactly("DECLINED");
  }

  @Test
  @Tag("F035")
  void aNoCanBeTakenBackBeforeItIsSaid() {
    readAll();
    screen.touch("Next");
    screen.touch("I do not agree");
    screen.touch("Back");
    assertThat(screen.text()).contains("What you sign");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  @Tag("F019")
  void saysThatStaffBringAFormItDoesNotHave() {
    kiosk.getBean(OneVisit.class).plan(TreatmentType.PRP);
    open();
    assertThat(screen.text()).contains("Our staff bring you the form");
    screen.touch("Next");
    assertThat(left).containsExactly("NO_FORM");
  }

  @Test
  void speaksSpanish() {
    open();
    screen.speak("es");
    assertThat(screen.text())
        .contains(form().pages().getFirst().text().in(Locale.of("es")), "Página 2");
  }

  @Test
  void showsTheDayInFourPictures() {
    new TodayStep(screen.frame(), 90, () -> left.add("done"), () -> left.add("back")).show();
    assertThat(screen.text())
        .contains("What happens today", "1Clean", "2Numb", "3Treat", "4Calm")
        .contains("It takes about 90 minutes.");
    screen.touch("Next");
    screen.touch("Back");
    assertThat(left).containsExactly("done", "back");
  }
}
