package clinic.needlepoint.consent.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.consent.ConsentCopies;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.Consents;
import clinic.needlepoint.document.ReferenceValidator;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.ui.OneOf;
import clinic.needlepoint.ui.YesNo;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Div;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
class ConsentDeskTests {
  @Autowired private ApplicationContext kiosk;
  private Guests guests;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    guests = new Guests(kiosk);
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private ConsentState state(Guests.Guest guest) {
    return kiosk.getBean(Consents.class).stateOf(guest.visit());
  }

  private StaffMember nurse() {
    return kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow();
  }

  @Test
  @Tag("F036")
  @Tag("F021")
  void staffTakeBackWithThePatientAndTheOpenSessionStops() {
    Guests.Guest guest = guests.ready();
    SessionNumber session = kiosk.getBean(TreatmentSessions.class).open(guest.visit(), nurse());
    screen.signIn("1004", "531862");
    screen.open("staff/consents/" + guest.visit().value());
    assertThat(screen.text()).contains("In force: standard-3", "Photos in ads", "No, ");
    screen.touch("Take back consent");
    assertThat(screen.text()).contains("An open session stops here");
    screen.touch("Keep it");
    assertThat(state(guest)).isInstanceOf(ConsentState.Signed.class);
    screen.touch("Take back consent");
    screen.touch("Take it back");
    assertThat(screen.text()).contains("Taken back. Treatment goes no further.");
    assertThat(state(guest)).isInstanceOf(ConsentState.Withdrawn.class);
    screen.open("staff/session/" + session.value());
    assertThat(screen.text()).contains("The patient took the consent back at");
    assertThat(screen.offers("Stop session")).isTrue();
  }

  @Test
  @Tag("F036")
  void eachTreatmentThatIsSignedIsTakenBackOnItsOwn() {
    Guests.Guest guest = guests.expected("Wilhelmina", "Ashgrove");
    guest.answer(Map.of());
    guest.sign();
    guest.sit();
    VisitId first = guest.visit();
    guests.comesBack(guest, "Wilhelmina", "Ashgrove", TreatmentType.RADIOFREQUENCY);
    guest.claimAgain();
    guest.sign();
    screen.signIn("1004", "531862");
    screen.open("staff/consents/" + guest.visit().value());
    assertThat(screen.text())
        .contains("Treatment: Radiofrequency", "Treatment: Standard", "In force: standard-3");
    screen.touch(row("Treatment: Standard"), "Take back consent");
    assertThat(screen.text()).contains("Take back the consent to treatment (Standard)?");
    screen.touch("Take it back");
    assertThat(screen.text())
        .contains("Taken back. Treatment goes no further.", "Treatment: Radiofrequency")
        .doesNotContain("Treatment: Standard");
    assertThat(state(guest)).isInstanceOf(ConsentState.Signed.class);
    assertThat(kiosk.getBean(Consents.class).stateOf(first)).isEqualTo(new ConsentState.Missing());
  }

  private static Div row(String name) {
    return LocatorJ._find(Div.class).stream()
        .filter(row -> row.hasClassName("row"))
        .filter(row -> row.getElement().getTextRecursively().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("F039")
  void whatWasSignedOnPaperOpensTheSession() throws Exception {
    Guests.Guest guest = guests.answered(Map.of());
    screen.signIn("1004", "531862");
    screen.open("staff/consents/" + guest.visit().value());
    assertThat(screen.text()).contains("Not signed", "Possible without the screen");
    screen.touch("Blank form");
    screen.touch(row("Deutsch"), "As a file");
    screen.touch("Back");
    screen.touch("Enter a signed sheet");
    screen.touch("I have the signed sheet");
    assertThat(screen.text()).contains("Something is not chosen yet.");
    screen.touch("Deutsch");
    screen.touch("The patient");
    for (YesNo choice : choices()) {
      screen.touch(choice, "No");
    }
    screen.touch("I have the signed sheet");
    assertThat(screen.text()).contains("Write where the sheet is kept");
    assertThat(state(guest)).isEqualTo(new ConsentState.Missing());
    screen.type("Where the sheet is kept, such as binder 4, no. 17", "binder 4");
    screen.type("Interpreter who signed, name or number. None: leave empty", "LangLine 4411");
    screen.touch("I have the signed sheet");
    assertThat(screen.text())
        .contains("Something is not chosen yet.", "How the interpreter took part");
    screen.touch("By phone");
    screen.touch("I have the signed sheet");
    assertThat(screen.text()).contains("Write each name as it stands on the sheet");
    assertThat(state(guest)).isEqualTo(new ConsentState.Missing());
    screen.type("Into which language they interpreted", "Polski");
    screen.touch("I have the signed sheet");
    assertThat(screen.text())
        .contains("Entered. The consent is in force. Keep the sheet.", "In force: standard-")
        .doesNotContain("Possible without the screen");
    assertThat(state(guest)).isInstanceOf(ConsentState.Signed.class);
    assertThat(kiosk.getBean(TreatmentSessions.class).open(guest.visit(), nurse())).isNotNull();
  }

  /** For a day without a kiosk: the questions beside the forms, in each language. */
  @Test
  @Tag("F039")
  void theHealthQuestionsLieBesideTheBlankForms() throws Exception {
    screen.signIn("1004", "531862");
    screen.open("staff/consents");
    screen.touch("Blank form");
    assertThat(screen.text()).contains("Health questions", "Standard", "PRP");
    screen.touch(row("Health questions"), "Open");
    assertThat(screen.text()).contains("English", "Español", "Deutsch", "Français", "العربية");
    screen.touch(row("Deutsch"), "As a file");
    screen.await("screening-3-de.pdf is on the stick");
    screen.touch("Back");
    assertThat(screen.text()).contains("Health questions", "Standard", "PRP");
  }

  @Test
  @Tag("F039")
  @Tag("F040")
  void anAssistantMayNotEnterWhatSomebodyElseSigned() {
    Guests.Guest guest = guests.answered(Map.of());
    screen.signIn("1004", "531862");
    screen.open("staff/consents/" + guest.visit().value());
    screen.touch("Enter a signed sheet");
    screen.touch("English");
    assertThat(screen.offers("Mother or father")).isFalse();
    assertThat(screen.offers("Photo ID")).isFalse();
    screen.touch("Power of attorney");
    choices().forEach(choice -> screen.touch(choice, "No"));
    screen.type("Full name of who signed", "Gesa Test");
    screen.type("Where the sheet is kept, such as binder 4, no. 17", "binder 4");
    screen.touch("I have the signed sheet");
    assertThat(screen.text()).contains("Something is not chosen yet.");
    assertThat(state(guest)).isEqualTo(new ConsentState.Missing());
    screen.touch("Photo ID");
    screen.touch("I have the signed sheet");
    assertThat(screen.text()).contains("Your role does not include this.");
    assertThat(state(guest)).isEqualTo(new ConsentState.Missing());
  }

  @Test
  @Tag("F032")
  @Tag("F039")
  void aSheetForAYoungPersonSaysWhetherTheyAgreeToo() {
    LocalDate birth = LocalDate.now(java.time.Clock.systemUTC()).minusYears(16);
    Guests.Guest guest = guests.expected("Ylva", "Ouzel", birth);
    guest.answer(Map.of());
    screen.signInAsNurse();
    screen.open("staff/consents/" + guest.visit().value());
    screen.touch("Enter a signed sheet");
    assertThat(screen.offers("The patient")).as("too young to sign alone").isFalse();
    screen.touch("English");
    screen.touch("Mother or father");
    screen.touch("Photo ID");
    choices().forEach(choice -> screen.touch(choice, "No"));
    screen.type("Full name of who signed", "Gesa Ouzel");
    screen.type("Where the sheet is kept, such as binder 4, no. 17", "binder 4");
    screen.touch("I have the signed sheet");
    assertThat(screen.text()).contains("Something is not chosen yet.");
    screen.touch(asked("Whether the young person agrees"), "No");
    screen.touch("I have the signed sheet");
    assertThat(screen.text()).contains("The young person has to agree, too.");
    assertThat(state(guest)).isEqualTo(new ConsentState.Missing());
    screen.touch(asked("Whether the young person agrees"), "Yes");
    screen.touch("I have the signed sheet");
    assertThat(state(guest)).isInstanceOf(ConsentState.Signed.class);
  }

  private static OneOf<?> asked(String question) {
    return LocatorJ._find(OneOf.class).stream()
        .filter(one -> one.getElement().getTextRecursively().startsWith(question))
        .findFirst()
        .orElseThrow();
  }

  private static List<YesNo> choices() {
    return LocatorJ._find(YesNo.class);
  }

  @Test
  @Tag("F036")
  void anOpenSessionIsToldAtOnce() {
    Guests.Guest guest = guests.ready();
    screen.signInAsNurse();
    SessionNumber session = kiosk.getBean(TreatmentSessions.class).open(guest.visit(), nurse());
    screen.open("staff/session/" + session.value());
    assertThat(screen.text()).doesNotContain("took the consent back");
    kiosk
        .getBean(clinic.needlepoint.consent.ConsentWithdrawals.class)
        .treatment(guest.visit(), TreatmentType.STANDARD, nurse());
    screen.await("The patient took the consent back at");
  }

  @Test
  void listsThoseWhoAreHereAndFindsOthersByTheirNumber() throws Exception {
    Guests.Guest guest = guests.ready();
    screen.signInAsNurse();
    screen.open("staff/consents");
    assertThat(screen.text()).contains(guest.initials());
    screen.type("Patient number, for somebody who is not here", "Nobody");
    screen.touch("Find");
    assertThat(screen.complaint("Patient number, for somebody who is not here"))
        .isEqualTo("We have no consent under this number.");
    screen.type("Patient number, for somebody who is not here", guest.reference());
    screen.touch("Find");
    assertThat(screen.text()).contains("Consent of " + guest.initials(), "Copy for the patient");
    String name = "consent-" + guest.visit().value() + ".pdf";
    assertThat(screen.takeOnStick("Copy for the patient", name))
        .startsWith("%PDF-".getBytes(UTF_8));
  }

  @Test
  @Tag("F031")
  @Tag("F038")
  void theCopyIsTheDocumentWithItsSignatureAndTheLogsHead() throws Exception {
    Guests.Guest guest = guests.ready();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kiosk.getBean(ConsentCopies.class).write(guest.visit(), nurse(), out);
    assertThat(ReferenceValidator.failures(out.toByteArray(), "2a")).isEmpty();
    String sha256;
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      PDFTextStripper stripper = new PDFTextStripper();
      String text = stripper.getText(document).replaceAll("\\s+", " ");
      var record =
          kiosk
              .getBean(AuditLog.class)
              .find(List.of("consent.signed"), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))
              .getLast();
      sha256 = record.text("sha256");
      assertThat(text)
          .contains("I agree to treatment", "Form standard-3, English", "Signed by")
          .contains("Typed name: " + guest.typedName(), "Photos in ads: no", sha256)
          .contains("Record in the log " + record.seq(), "State of the log", "Time zone");
    }
    assertThat(
            kiosk
                .getBean(AuditLog.class)
                .find(
                    List.of("consent.copy-made"),
                    Instant.EPOCH,
                    Instant.parse("9999-01-01T00:00:00Z"))
                .getLast()
                .text("document"))
        .isEqualTo(sha256);
  }

  @Test
  @Tag("F103")
  void aDraftWaitsForItsSecondApproverAndSaysWhatChanged() {
    screen.signInAsLead();
    screen.open("staff/forms");
    assertThat(screen.text())
        .contains("standard-3", "prp-2", "Draft, approvals: 1 of 2", "In force from")
        .contains("Replaced by standard-3")
        .doesNotContain("Replaced by prp-2");
    openForm("standard-3");
    assertThat(screen.text())
        .contains("Compared with standard-2.", "tight for one to five days")
        .contains("tight for {redness-from} to {redness-days}");
    screen.touch("All forms");
    openForm("standard-2");
    assertThat(screen.text())
        .contains("Compared with standard-1.", "Gone: No makeup for 24 to 48 hours")
        .contains("New: No makeup for {makeup-after}");
    screen.touch("Español");
    assertThat(screen.text()).contains("Nada de maquillaje por {makeup-after}");
    screen.touch("العربية");
    assertThat(screen.text()).contains("لا مكياج مدة {makeup-after}");
    assertThat(screen.html()).contains("lang=\"ar\"", "dir=\"rtl\"");
    assertThat(screen.offers("Approve")).isFalse();
  }

  @Test
  @Tag("F103")
  void anAssistantSeesNoForms() {
    screen.signIn("1004", "531862");
    screen.open("staff/forms");
    assertThat(screen.text()).contains("There is nothing here");
  }

  private void openForm(String name) {
    screen.touch(row(name), "Read");
  }
}
