package clinic.needlepoint.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.consent.ConsentCopies;
import clinic.needlepoint.consent.ConsentDecisions;
import clinic.needlepoint.consent.ConsentDraft;
import clinic.needlepoint.consent.ConsentFiles;
import clinic.needlepoint.consent.ConsentFixture;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.ConsentWithdrawals;
import clinic.needlepoint.consent.Consents;
import clinic.needlepoint.consent.Signature;
import clinic.needlepoint.phone.OnePhone;
import clinic.needlepoint.ui.PatientScreen;
import clinic.needlepoint.ui.SignaturePad;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.TreatmentType;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F020")
class ConsentStepTests {
  private static final String PRESSED = "aria-pressed=\"true\"";
  private static final String CHECKED = "aria-checked=\"true\"";

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;
  private PatientScreen screen;
  private final OnePhone phone = new OnePhone(Clock.systemUTC());
  private final List<String> left = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();

  @BeforeEach
  void start() {
    kiosk = ConsentFixture.approved(folder, Path.of("kiosk-config"));
    screen = new PatientScreen();
  }

  @AfterEach
  void stop() {
    screen.close();
    kiosk.close();
  }

  private void open() {
    new ConsentSteps(
            kiosk.getBean(ConsentFiles.class),
            kiosk.getBean(ConsentForms.class),
            kiosk.getBean(ConsentDecisions.class),
            kiosk.getBean(ConsentWithdrawals.class),
            kiosk.getBean(ConsentCopies.class),
            phone.files(),
            ConsentFixture::beside,
            calls::add)
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

  private void readPages() {
    open();
    for (int page = 2; page <= form().pages().size(); page++) {
      screen.touch("Page " + page);
    }
    screen.touch("Next");
  }

  private void readAll() {
    readPages();
    form().questions().forEach(question -> reply(question, true));
  }

  private void reply(ConsentForm.Question question, boolean right) {
    question.answers().stream()
        .filter(answer -> answer.right() == right)
        .findFirst()
        .ifPresent(answer -> screen.touch(answer.text().in(Locale.ENGLISH)));
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
    assertThat(screen.text()).contains("Photos in ads: no", "version 3");
  }

  private void touchFirstYes() {
    com.vaadin.flow.component.html.NativeButton yes =
        com.github.mvysny.kaributesting.v10.LocatorJ._find(
                screen.frame(), com.vaadin.flow.component.html.NativeButton.class)
            .stream()
            .filter(button -> button.getElement().getTextRecursively().equals("Yes"))
            .findFirst()
            .orElseThrow();
    com.github.mvysny.kaributesting.v10.LocatorJ._click(yes);
  }

  @Test
  @Tag("F030")
  void showsWhatWillBeSignedBeforeTheSignature() {
    readAll();
    touchFirstYes();
    screen.touch("Next");
    assertThat(screen.text())
        .contains("What you sign, version 3", "Consent to microneedling", "Name: Vera Test")
        .contains("My signature means: I agree to treatment", "Form standard-3, English")
        .contains("Photos for my record: yes", "Text reminders: no")
        .contains(form().pages().getLast().text().in(Locale.ENGLISH));
    screen.touch("Back");
    assertThat(screen.html()).contains("aria-checked=\"true\"");
  }

  @Test
  @Tag("F028")
  @Tag("F031")
  void signsWithATypedNameAndShowsNameTimeAndMeaning() {
    reachSigning();
    screen.touch("Type my name");
    screen.only(Input.class).setValue("test vera");
    screen.touch("I sign");
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(screen.text())
        .contains(
            "You have signed",
            "I agree to treatment",
            "Vera Test",
            "typed",
            "Form standard-",
            "receipt ")
        .containsPattern("[0-9]{4}, [0-9]{2}:[0-9]{2} GMT-[56]"); // Chicago, in winter and summer
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

  private void type(String name) {
    screen.touch("Type my name");
    screen.only(Input.class).setValue(name);
    screen.touch("I sign");
  }

  @Test
  @Tag("F048")
  void anotherNameIsWrittenAgainOrConfirmedAndTheRecordsNameIsNotSaid() {
    reachSigning();
    type("Maria Keller");
    assertThat(screen.text())
        .contains("This name looks different", "Maria Keller")
        .doesNotContain("Vera", "Test");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    screen.touch("Write it again");
    assertThat(screen.only(Input.class).getValue())
        .as("what is to be mended")
        .isEqualTo("Maria Keller");
    screen.only(Input.class).setValue("Vera Tset");
    screen.touch("I sign");
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(List.of(column("typed_name"), column("staff IS NULL")))
        .containsExactly("Vera Tset", "1");
  }

  @Test
  @Tag("F048")
  void onlyACodeOfTheStaffLetsAnotherNamePass() {
    reachSigning();
    type("Maria Keller");
    screen.touch("Staff are here");
    screen.only(Input.class).setValue("1002");
    screen.touch("Next");
    screen.only(Input.class).setValue("000000");
    screen.touch("Next");
    assertThat(screen.text())
        .contains("Code and PIN do not fit.")
        .doesNotContain("Vera", "Test", "Maria");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    screen.touch("Back");
    screen.touch("Back");
    assertThat(screen.text()).contains("This name looks different");
    screen.touch("Staff are here");
    sayWhoIsBeside();
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(screen.text()).contains("You have signed", "typed");
    assertThat(List.of(column("method"), column("typed_name"), column("staff")))
        .containsExactly("typed", "Maria Keller", "u2");
  }

  @Test
  @Tag("F044")
  @Tag("F048")
  void anotherLanguageKeepsTheNameThatWasTyped() {
    reachSigning();
    type("Maria Keller");
    screen.speak("es");
    assertThat(screen.text()).contains("Este nombre es diferente", "Maria Keller");
    screen.touch("Escribir otra vez");
    assertThat(screen.only(Input.class).getValue()).isEqualTo("Maria Keller");
    screen.speak("ar");
    assertThat(screen.only(Input.class).getValue()).isEqualTo("Maria Keller");
  }

  /** Nobody signs what they did not see. */
  @Test
  @Tag("F030")
  @Tag("F104")
  void anotherLanguageShowsTheDocumentOnceMoreBeforeItIsSigned() throws Exception {
    reachSigning();
    begin(ConsentFixture.scrawl());
    screen.speak("es");
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    assertThat(screen.text()).contains("Mi firma significa").doesNotContain("My signature means");
    String shown = paper();
    screen.touch("Firmar");
    assertThat(begun()).as("the strokes are kept").isEqualTo(ConsentFixture.scrawl());
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    assertThat(rendered()).isEqualTo(shown);
    assertThat(column("language")).isEqualTo("es");
  }

  /** As when another treatment is planned, or a new version begins, while somebody reads. */
  @Test
  @Tag("F019")
  @Tag("F103")
  void aFormThatChangedMeanwhileIsReadBeforeItIsSigned() {
    reachSigning();
    screen.touch("Type my name");
    kiosk.getBean(OneVisit.class).plan(TreatmentType.PRP);
    screen.only(Input.class).setValue("Vera Test");
    screen.touch("I sign");
    assertThat(screen.text())
        .contains("Something has changed", "The new one has to be read and signed.");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    screen.touch("Next");
    ConsentForm now = kiosk.getBean(ConsentForms.class).inForce(TreatmentType.PRP).orElseThrow();
    assertThat(screen.text()).contains(now.pages().getFirst().title().in(Locale.ENGLISH));
  }

  @Test
  @Tag("F035")
  void aNoCountsEvenWhenTheFormChangedMeanwhile() {
    reachSigning();
    kiosk.getBean(OneVisit.class).plan(TreatmentType.PRP);
    screen.touch("I do not agree");
    screen.touch("I say no");
    assertThat(state()).isInstanceOf(ConsentState.Declined.class);
  }

  /** Going back and on again does not make a first answer of a second. */
  @Test
  @Tag("F023")
  void aSecondAnswerIsNeverTakenForAFirst() {
    readPages();
    ConsentForm.Question first = form().questions().getFirst();
    reply(first, false);
    screen.touch("Ask again");
    screen.touch("Back");
    screen.touch("Next");
    reply(first, false);
    assertThat(calls).containsExactly("consent.teach-back");
  }

  @Test
  @Tag("F032")
  @Tag("F048")
  void whoSignsForSomebodyTypesTheirOwnName() {
    readAll();
    screen.touch("Next");
    proxySigns();
    screen.touch("Sign");
    type("Paul Proxy");
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  @Test
  @Tag("F029")
  void signsByFinger() throws Exception {
    reachSigning();
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(screen.text()).contains("signed by hand");
  }

  @Test
  @Tag("F038")
  void offersACopyForAPhone() throws Exception {
    phone.reaches();
    reachSigning();
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    assertThat(screen.offers("Copy on my phone")).isTrue();
  }

  @Test
  @Tag("F038")
  void offersNoCopyWhereNoPhoneReachesTheKiosk() throws Exception {
    reachSigning();
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    assertThat(screen.offers("Copy on my phone")).isFalse();
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
    stop();
    kiosk = ConsentFixture.open(folder.resolve("drafts"), Path.of("kiosk-config"));
    screen = new PatientScreen();
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

  @Test
  @Tag("F030")
  void theTextOnTheScreenIsTheTextThatIsHashed() throws Exception {
    readAll();
    screen.touch("Next");
    String shown = paper();
    screen.touch("Sign");
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    assertThat(rendered()).isEqualTo(shown);
  }

  private String paper() {
    return LocatorJ._find(screen.frame(), com.vaadin.flow.component.html.Div.class).stream()
        .filter(div -> div.hasClassName("paper"))
        .map(div -> div.getText())
        .findFirst()
        .orElseThrow();
  }

  private String rendered() {
    return kiosk
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("SELECT rendered FROM consent_decision ORDER BY id DESC LIMIT 1")
        .query(String.class)
        .single();
  }

  private String column(String name) {
    return kiosk
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("SELECT " + name + " FROM consent_decision ORDER BY id DESC LIMIT 1")
        .query(String.class)
        .single();
  }

  @Test
  @Tag("F023")
  void readsThePageOnceMoreAndThenCallsStaffButHoldsNobodyUp() {
    readPages();
    ConsentForm.Question first = form().questions().getFirst();
    reply(first, false);
    assertThat(screen.text()).contains(form().pages().get(first.page()).text().in(Locale.ENGLISH));
    assertThat(calls).isEmpty();
    screen.touch("Ask again");
    reply(first, false);
    assertThat(calls).containsExactly("consent.teach-back");
    assertThat(screen.text()).contains("We will talk about it");
    screen.touch("Next");
    ConsentForm.Question second = form().questions().get(1);
    reply(second, false);
    screen.touch("Ask again");
    reply(second, true);
    reply(form().questions().get(2), true);
    screen.touch("Next");
    screen.touch("Sign");
    screen.touch("Type my name");
    screen.only(Input.class).setValue("Vera Test");
    screen.touch("I sign");
    assertThat(understood())
        .contains(first.id() + "=staff-called", second.id() + "=read-again", "first-time");
  }

  private String understood() {
    return kiosk
        .getBean(clinic.needlepoint.audit.AuditLog.class)
        .find(
            List.of("consent.signed"),
            java.time.Instant.EPOCH,
            java.time.Instant.parse("9999-01-01T00:00:00Z"))
        .getLast()
        .text("understood");
  }

  @Test
  @Tag("F028")
  @Tag("F033")
  void aMarkBeforeAWitnessOfTheStaffStandsEqual() throws Exception {
    readAll();
    screen.touch("Next");
    screen.touch("On paper, or with help");
    screen.touch("Make a mark");
    screen.only(Input.class).setValue("1002");
    screen.touch("Next");
    screen.only(Input.class).setValue("618305");
    screen.touch("Next");
    draw("[" + ConsentFixture.line(3, 10) + "]", ConsentFixture.png(752, 216));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(List.of(column("method"), column("staff"))).containsExactly("mark", "u2");
    assertThat(screen.text()).contains("mark with a witness");
  }

  @Test
  @Tag("F034")
  void anInterpreterStandsInTheDocument() {
    readAll();
    screen.touch("Next");
    screen.touch("On paper, or with help");
    screen.touch("Interpreter");
    screen.touch("Next");
    assertThat(screen.text()).contains("Type at least 2 letters");
    screen.only(Input.class).setValue("No. 4711");
    screen.touch("Next");
    screen.only(Input.class).setValue("Somali");
    screen.touch("Next");
    assertThat(screen.text()).contains("How does the interpreter take part?");
    assertThat(screen.html()).as("nothing is chosen before").doesNotContain(PRESSED, CHECKED);
    screen.touch("By video");
    assertThat(screen.text()).contains("Interpreter: No. 4711, into Somali. By video");
    sign();
    assertThat(List.of(column("interpreter"), column("interpreter_mode")))
        .containsExactly("No. 4711", "video");
    assertThat(signed("interpreterMode")).isEqualTo("video");
  }

  @Test
  @Tag("F032")
  @Tag("F034")
  void whoeverWasNamedIsTakenOutAgainAndNothingTheyDrewStays() throws Exception {
    readAll();
    screen.touch("Next");
    proxySigns();
    screen.touch("On paper, or with help");
    screen.touch("Interpreter");
    screen.only(Input.class).setValue("No. 4711");
    screen.touch("Next");
    screen.only(Input.class).setValue("Somali");
    screen.touch("Next");
    screen.touch("In the room");
    screen.touch("On paper, or with help");
    screen.touch("My witness");
    screen.only(Input.class).setValue("Wilma Witness");
    screen.touch("Next");
    assertThat(paper()).contains("Paul Proxy", "No. 4711", "Wilma Witness");
    screen.touch("Sign");
    begin(ConsentFixture.scrawl());
    screen.touch("Back");
    screen.touch("On paper, or with help");
    assertThat(screen.button("Interpreter").getElement().getAttribute("aria-pressed"))
        .isEqualTo("true");
    screen.touch("Interpreter");
    assertThat(screen.text()).contains("No. 4711");
    screen.touch("Without the interpreter");
    assertThat(paper()).contains("Paul Proxy", "Wilma Witness").doesNotContain("No. 4711");
    screen.touch("Sign");
    assertThat(begun()).isEmpty();
    screen.touch("Back");
    screen.touch("On paper, or with help");
    screen.touch("My witness");
    assertThat(screen.text()).contains("Wilma Witness");
    screen.touch("Without the witness");
    assertThat(paper()).contains("Paul Proxy").doesNotContain("Wilma Witness");
    screen.touch("On paper, or with help");
    screen.touch("Another signs");
    assertThat(screen.text()).contains("Paul Proxy");
    screen.touch("I sign myself");
    assertThat(paper())
        .contains("Name: Vera Test")
        .doesNotContain("Paul Proxy", "By what right", "looked at");
  }

  private void sign() {
    screen.touch("Sign");
    type("Vera Test");
  }

  private String signed(String field) {
    return record("consent.signed").text(field);
  }

  private clinic.needlepoint.audit.AuditRecord record(String type) {
    return kiosk
        .getBean(clinic.needlepoint.audit.AuditLog.class)
        .find(
            List.of(type), java.time.Instant.EPOCH, java.time.Instant.parse("9999-01-01T00:00:00Z"))
        .getLast();
  }

  @Test
  @Tag("F032")
  void somebodyTooYoungIsMetByAClinicianAndAGuardianSigns() throws Exception {
    aMotherComes();
    screen.touch("Yes, I agree");
    assertThat(screen.text())
        .contains("Patient: Vera Test", "Parent or guardian who signs: Helga Guard")
        .contains("By what right: Mother or father", "What a clinician looked at: Photo ID")
        .contains("The young person agrees, too.");
    screen.touch("Sign");
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    assertThat(List.of(column("signer"), column("printed_name"), column("staff")))
        .containsExactly("guardian", "Helga Guard", "u2");
    assertThat(List.of(column("relation"), column("proof"), column("assent")))
        .containsExactly("parent", "photo-id", "yes");
    assertThat(List.of(signed("relation"), signed("proof"), signed("assent")))
        .containsExactly("parent", "photo-id", "yes");
    assertThat(record("consent.signed").body().toString()).doesNotContain("Helga");
  }

  /** Up to the question to the young person. */
  private void aMotherComes() {
    kiosk
        .getBean(ConsentFixture.OnePatient.class)
        .born(java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusYears(17));
    open();
    assertThat(screen.text()).contains("We do this together");
    assertThat(screen.offers("Page 2")).isFalse();
    screen.touch("A clinician is here");
    sayWhoIsBeside();
    assertThat(screen.offers("Guardian appointed by a court")).isTrue();
    assertThat(screen.html()).as("nothing is chosen before").doesNotContain(PRESSED, CHECKED);
    screen.touch("Mother or father");
    assertThat(screen.text()).contains("what did you look at?");
    assertThat(screen.html()).as("nothing is chosen before").doesNotContain(PRESSED, CHECKED);
    screen.touch("Photo ID");
    screen.only(Input.class).setValue("Helga Guard");
    screen.touch("Next");
    for (int page = 2; page <= form().pages().size(); page++) {
      screen.touch("Page " + page);
    }
    screen.touch("Next");
    form().questions().forEach(question -> reply(question, true));
    screen.touch("Next");
    assertThat(screen.text())
        .contains("Do you agree to this treatment, too?", "For the young person")
        .doesNotContain("Helga");
  }

  @Test
  @Tag("F032")
  @Tag("F035")
  void nobodySignsOverTheNoOfAYoungPerson() {
    aMotherComes();
    screen.touch("No, I do not");
    assertThat(screen.text()).contains("You can say no", "Then nobody signs for you.");
    assertThat(screen.offers("Sign")).isFalse();
    screen.touch("Back");
    assertThat(screen.text()).contains("Do you agree to this treatment, too?");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    screen.touch("No, I do not");
    screen.touch("I say no");
    assertThat(state()).isInstanceOf(ConsentState.Declined.class);
    assertThat(List.of(column("decision"), column("relation"), column("assent")))
        .containsExactly("declined", "parent", "no");
    assertThat(record("consent.declined").text("assent")).isEqualTo("no");
    assertThat(rendered()).contains("The young person does not agree.");
    screen.touch("Next");
    assertThat(left).containsExactly("DECLINED");
  }

  @Test
  @Tag("F032")
  void whoSignsForSomebodyTooYoungIsReplacedAndNeverTakenOut() {
    aMotherComes();
    screen.touch("Yes, I agree");
    screen.touch("On paper, or with help");
    screen.touch("Another signs");
    assertThat(screen.text()).contains("Helga Guard");
    assertThat(screen.offers("I sign myself")).isFalse();
    screen.touch("Somebody else");
    sayWhoIsBeside();
    screen.touch("Guardian appointed by a court");
    screen.touch("Photo ID and papers that show the right to sign");
    screen.only(Input.class).setValue("Gerda Court");
    screen.touch("Next");
    assertThat(paper())
        .contains("Parent or guardian who signs: Gerda Court", "The young person agrees, too.")
        .contains("By what right: Guardian appointed by a court")
        .doesNotContain("Helga");
  }

  @Test
  @Tag("F032")
  void forAnAdultARepresentativeSignsAndNoGuardian() {
    readAll();
    screen.touch("Next");
    askWhoSigns();
    assertThat(screen.offers("Power of attorney")).isTrue();
    assertThat(screen.offers("Appointed by a court")).isTrue();
    assertThat(screen.offers("Mother or father")).isFalse();
    assertThat(screen.offers("Guardian appointed by a court")).isFalse();
  }

  private void proxySigns() {
    askWhoSigns();
    screen.touch("Power of attorney");
    screen.touch("Photo ID and papers that show the right to sign");
    screen.only(Input.class).setValue("Paul Proxy");
    screen.touch("Next");
  }

  private void askWhoSigns() {
    screen.touch("On paper, or with help");
    screen.touch("Another signs");
    sayWhoIsBeside();
  }

  private void sayWhoIsBeside() {
    screen.only(Input.class).setValue("1002");
    screen.touch("Next");
    screen.only(Input.class).setValue("618305");
    screen.touch("Next");
  }

  @Test
  @Tag("F032")
  void somebodyTooYoungTakesASeatWithoutAClinician() {
    kiosk
        .getBean(ConsentFixture.OnePatient.class)
        .born(java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusYears(17));
    open();
    screen.touch("Next");
    assertThat(left).containsExactly("NO_FORM");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  @Tag("F039")
  void whoeverWantsPaperGetsPaper() {
    readAll();
    screen.touch("Next");
    screen.touch("On paper, or with help");
    assertThat(screen.text()).contains("You may do it all on paper");
    screen.touch("On paper");
    assertThat(calls).as("somebody brings it").containsExactly("consent.paper");
    screen.touch("Next");
    assertThat(left).containsExactly("PAPER");
    assertThat(kiosk.getBean(Consents.class).paperWanted(OneVisit.ID)).isTrue();
    assertThat(kiosk.getBean(ConsentFiles.class).of(OneVisit.CLAIM).orElseThrow().paperAsked())
        .isPresent();
  }

  @Test
  @Tag("F036")
  void whatWasSignedIsTakenBackAtTheSamePlace() throws Exception {
    readAll();
    touchFirstYes();
    screen.touch("Next");
    screen.touch("Sign");
    draw(ConsentFixture.scrawl(), ConsentFixture.png(752, 216));
    open();
    assertThat(screen.text()).contains("You already agreed", "You can take it back at any time.");
    screen.touch("My choices");
    assertThat(screen.text()).contains("Photos for my record").doesNotContain("Photos in ads");
    screen.touch("Take back");
    assertThat(screen.text()).doesNotContain("Photos for my record");
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    screen.touch("Back");
    screen.touch("I take back my consent");
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    screen.touch("Take it back");
    assertThat(state()).isInstanceOf(ConsentState.Withdrawn.class);
    screen.touch("Next");
    assertThat(left).containsExactly("DECLINED");
    open();
    assertThat(screen.offers("Page 2")).as("they may agree anew").isTrue();
  }

  @Test
  @Tag("F036")
  void ofTwoThatWereSignedEachIsTakenBackOnItsOwn() {
    agree(TreatmentType.STANDARD);
    agree(TreatmentType.RADIOFREQUENCY);
    open();
    screen.touch("I take back my consent");
    assertThat(screen.text()).contains("Consent to microneedling", "Microneedling with heat");
    LocatorJ._click(
        LocatorJ._find(screen.frame(), NativeButton.class).stream()
            .filter(button -> button.getElement().getTextRecursively().equals("Take back"))
            .reduce((_, last) -> last)
            .orElseThrow());
    screen.touch("Take it back");
    screen.touch("Next");
    assertThat(left).as("what is planned still stands").isEmpty();
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    screen.touch("I take back my consent");
    screen.touch("Take it back");
    screen.touch("Next");
    assertThat(left).containsExactly("DECLINED");
    assertThat(state()).isInstanceOf(ConsentState.Withdrawn.class);
    kiosk.getBean(OneVisit.class).plan(TreatmentType.STANDARD);
    assertThat(state()).isInstanceOf(ConsentState.Withdrawn.class);
  }

  private void agree(TreatmentType treatment) {
    kiosk.getBean(OneVisit.class).plan(treatment);
    ConsentDecisions decisions = kiosk.getBean(ConsentDecisions.class);
    ConsentForm form = kiosk.getBean(ConsentForms.class).inForce(treatment).orElseThrow();
    ConsentDraft draft = new ConsentDraft(form, Locale.ENGLISH, Map.of());
    decisions.sign(
        OneVisit.CLAIM,
        draft,
        decisions.document(OneVisit.CLAIM, draft),
        new Signature.Typed("Vera Test"));
  }

  @Test
  @Tag("F029")
  void aLookAtTheDocumentLosesNoStroke() throws Exception {
    reachSigning();
    begin(ConsentFixture.scrawl());
    screen.touch("Back");
    screen.touch("Sign");
    assertThat(begun()).isEqualTo(ConsentFixture.scrawl());
    screen.touch("Clear");
    screen.touch("Clear it?");
    screen.speak("es");
    assertThat(begun()).isEmpty();
  }

  @Test
  @Tag("F029")
  @Tag("F032")
  void whatOnePersonDrewIsNotSignedByAnother() throws Exception {
    reachSigning();
    begin(ConsentFixture.scrawl());
    screen.touch("Back");
    proxySigns();
    screen.touch("Sign");
    assertThat(begun()).isEmpty();
  }

  @Test
  @Tag("F029")
  @Tag("F033")
  void aMarkBeginsOnAnEmptyPad() throws Exception {
    reachSigning();
    begin(ConsentFixture.scrawl());
    screen.touch("Back");
    screen.touch("On paper, or with help");
    screen.touch("Make a mark");
    sayWhoIsBeside();
    assertThat(begun()).isEmpty();
  }

  private void begin(String strokes) throws Exception {
    Method keep = SignaturePad.class.getDeclaredMethod("keep", String.class);
    keep.setAccessible(true);
    keep.invoke(screen.only(SignaturePad.class), strokes);
  }

  private String begun() {
    return screen.only(SignaturePad.class).getElement().getProperty("strokes", "none");
  }
}
