package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.Head;
import clinic.needlepoint.document.PdfToText;
import clinic.needlepoint.document.Rendered;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.TreatmentType;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Consent by those who do not want a screen. */
@Tag("F039")
class ConsentOnPaperTests {
  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;

  @BeforeEach
  void start() {
    kiosk = ConsentFixture.approved(folder, Path.of("kiosk-config"));
    kiosk.getBean(OneVisit.class).due(kiosk.getBean(Clock.class).instant());
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  static Stream<Locale> languages() {
    return Messages.LANGUAGES.stream();
  }

  private ConsentPapers papers() {
    return kiosk.getBean(ConsentPapers.class);
  }

  private ConsentForm form() {
    return kiosk.getBean(ConsentForms.class).inForce(TreatmentType.STANDARD).orElseThrow();
  }

  private ConsentState state() {
    return kiosk.getBean(Consents.class).stateOf(OneVisit.ID);
  }

  private ConsentDraft draft(Party party) {
    return new ConsentDraft(
        form(),
        Locale.GERMAN,
        Map.of("photos-record", true),
        party,
        Map.of(),
        ConsentDraft.newNumber());
  }

  private Optional<Decision> now() {
    return kiosk.getBean(ConsentDecisions.class).latest(OneVisit.ID);
  }

  private static Signature.OnPaper sheet(clinic.needlepoint.staff.StaffMember by) {
    return new Signature.OnPaper(" binder 4,\nno. 17 ", by);
  }

  private List<AuditRecord> log(String type) {
    return kiosk
        .getBean(AuditLog.class)
        .find(List.of(type), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  @Test
  @Tag("F037")
  void aSheetCountsAsMuchAsAScreenAndSaysWhoEnteredItAndWhereItIs() {
    Decision decision =
        papers().enter(OneVisit.ID, now(), draft(Party.ALONE), sheet(ConsentFixture.ASSISTANT));
    assertThat(state())
        .isEqualTo(new ConsentState.Signed("standard", form().version(), decision.at()));
    AuditRecord signed = log("consent.signed").getLast();
    assertThat(signed.by().pseudonym()).isEqualTo("u4");
    assertThat(signed.text("method")).isEqualTo("paper");
    assertThat(signed.text("language")).isEqualTo("de");
    assertThat(signed.body().toString())
        .contains("interpreted=false", "watched=false")
        .doesNotContain("Vera", "binder");
    AuditRecord identity = log("consent.signature").getLast();
    assertThat(identity.text("kept")).isEqualTo("binder 4, no. 17");
    assertThat(identity.text("printedName")).isEqualTo("Vera Test");
    assertThat(log("consent.permission"))
        .filteredOn(record -> record.text("decision").equals("granted"))
        .hasSize(1);
  }

  /** As on a screen: their names stand in the copy and the log's record of names, nowhere else. */
  @Test
  @Tag("F040")
  void anInterpreterAndAWitnessStandOnItToo() {
    Party party =
        Party.ALONE
            .interpreted(
                new Interpreter("LangLine 4411", new PrintedName("Polski"), Interpreter.Mode.PHONE))
            .watched(new PrintedName("Gesa Test"));
    papers().enter(OneVisit.ID, now(), draft(party), sheet(ConsentFixture.ASSISTANT));
    assertThat(log("consent.signed").getLast().body().toString())
        .contains("interpreted=true", "watched=true", "interpreterMode=phone")
        .doesNotContain("LangLine", "Polski", "Gesa");
    AuditRecord names = log("consent.signature").getLast();
    assertThat(names.text("interpreter")).isEqualTo("LangLine 4411");
    assertThat(names.text("interpreterLanguage")).isEqualTo("Polski");
    assertThat(names.text("witness")).isEqualTo("Gesa Test");
    assertThat(kiosk.getBean(JdbcConsents.class).latest(OneVisit.ID).orElseThrow().text())
        .contains("LangLine 4411", "Polski", "Gesa Test");
  }

  @Test
  @Tag("F032")
  void byWhatRightAndOnWhatProofSomebodySignedStandsInEachRecord() {
    kiosk
        .getBean(ConsentFixture.OnePatient.class)
        .born(LocalDate.ofInstant(Instant.now(), java.time.ZoneOffset.UTC).minusYears(15));
    Party party =
        Party.ALONE
            .signs(ConsentFixture.PARENT, new PrintedName("Gesa Test"), ConsentFixture.NURSE)
            .asked(Party.Assent.YES);
    papers().enter(OneVisit.ID, now(), draft(party), sheet(ConsentFixture.NURSE));
    AuditRecord signed = log("consent.signed").getLast();
    assertThat(
            List.of(
                signed.text("signer"),
                signed.text("relation"),
                signed.text("proof"),
                signed.text("assent")))
        .containsExactly("guardian", "parent", "photo-id", "yes");
    assertThat(signed.body().toString()).doesNotContain("Gesa");
    assertThat(kiosk.getBean(JdbcConsents.class).latest(OneVisit.ID).orElseThrow().text())
        .contains(
            "Mit welchem Recht: Mutter oder Vater",
            "Von einer Fachkraft angesehen: Ausweis mit Foto",
            "Auch die junge Person ist einverstanden.");
  }

  @Test
  void theSameSheetEnteredTwiceCountsOnce() {
    ConsentDraft draft = draft(Party.ALONE);
    Decision first = papers().enter(OneVisit.ID, now(), draft, sheet(ConsentFixture.NURSE));
    assertThat(papers().enter(OneVisit.ID, now(), draft, sheet(ConsentFixture.NURSE)))
        .isEqualTo(first);
    assertThat(log("consent.signed")).hasSize(1);
  }

  /** A sheet of ten o'clock does not undo the no of five past ten, nor does a second tablet. */
  @Test
  void whatWasDecidedMeanwhileIsNotOverruled() {
    Optional<Decision> before = now();
    ConsentDraft onTheScreen = new ConsentDraft(form(), Locale.ENGLISH, Map.of());
    kiosk.getBean(ConsentDecisions.class).decline(OneVisit.CLAIM, onTheScreen, Optional.empty());
    for (int tablet = 0; tablet < 2; tablet++) {
      assertThatThrownBy(() ->
              papers().enter(OneVisit.ID, before, draft(Party.ALONE), sheet(ConsentFixture.NURSE)))
          .isInstanceOf(ConsentRefused.class)
          .hasMessage("consent.on-paper.meanwhile");
    }
    assertThat(state()).isInstanceOf(ConsentState.Declined.class);
    papers().enter(OneVisit.ID, now(), draft(Party.ALONE), sheet(ConsentFixture.NURSE));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  /** Or a sheet that was printed before would pass for what is in force. */
  @Test
  @Tag("F103")
  void aNumberThatChangesChangesTheFingerprint() {
    ConsentForm form = form();
    ConsentForm unfilled =
        kiosk.getBean(ConsentForms.class).find(form.id(), form.version()).orElseThrow();
    assertThat(form.fingerprint(Locale.GERMAN))
        .matches("[0-9a-f]{8}")
        .isNotEqualTo(unfilled.fingerprint(Locale.GERMAN))
        .isNotEqualTo(form.fingerprint(Locale.ENGLISH));
  }

  @Test
  void aSheetIsEnteredOnTheDayOfItsVisit() {
    kiosk.getBean(OneVisit.class).due(Instant.EPOCH);
    assertThatThrownBy(() ->
            papers().enter(OneVisit.ID, now(), draft(Party.ALONE), sheet(ConsentFixture.NURSE)))
        .isInstanceOf(ConsentRefused.class)
        .hasMessage("consent.on-paper.other-day");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  void itIsTakenBackAsAnyOther() {
    papers().enter(OneVisit.ID, now(), draft(Party.ALONE), sheet(ConsentFixture.NURSE));
    kiosk
        .getBean(ConsentWithdrawals.class)
        .treatment(OneVisit.ID, TreatmentType.STANDARD, ConsentFixture.NURSE);
    assertThat(state()).isInstanceOf(ConsentState.Withdrawn.class);
  }

  @Test
  @Tag("F040")
  void nobodySignsForAnotherWithoutAClinicianAndNoMinorAlone() {
    PrintedName name = new PrintedName("Gesa Test");
    Party byAssistant = Party.ALONE.signs(ConsentFixture.PROXY, name, ConsentFixture.ASSISTANT);
    assertThatThrownBy(() ->
            papers().enter(OneVisit.ID, now(), draft(byAssistant), sheet(ConsentFixture.ASSISTANT)))
        .isInstanceOf(NotAllowed.class);
    kiosk
        .getBean(ConsentFixture.OnePatient.class)
        .born(LocalDate.ofInstant(Instant.now(), java.time.ZoneOffset.UTC).minusYears(12));
    assertThatThrownBy(() ->
            papers().enter(OneVisit.ID, now(), draft(Party.ALONE), sheet(ConsentFixture.NURSE)))
        .isInstanceOf(ConsentRefused.class)
        .hasMessage("consent.need.guardian");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    assertThat(log("consent.signed")).isEmpty();
    Party mother =
        Party.ALONE.signs(ConsentFixture.PARENT, name, ConsentFixture.NURSE).asked(Party.Assent.NO);
    assertThatThrownBy(
            () -> papers().enter(OneVisit.ID, now(), draft(mother), sheet(ConsentFixture.NURSE)))
        .isInstanceOf(ConsentRefused.class)
        .hasMessage("consent.need.assent");
    papers()
        .enter(
            OneVisit.ID, now(), draft(mother.asked(Party.Assent.YES)), sheet(ConsentFixture.NURSE));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  @Test
  void aPlaceByWhichNobodyFindsTheSheetIsRefused() {
    for (String place : List.of("", " ", "x", "\n", "x".repeat(61))) {
      assertThatThrownBy(() -> new Signature.OnPaper(place, ConsentFixture.NURSE))
          .isInstanceOf(SignatureRefused.class)
          .hasMessage("consent.on-paper.need-kept");
    }
  }

  @Test
  void theFormOfYesterdayIsRefused() {
    ConsentForm old = kiosk.getBean(ConsentForms.class).find("standard", 1).orElseThrow();
    ConsentDraft draft = new ConsentDraft(old, Locale.ENGLISH, Map.of());
    assertThatThrownBy(() -> papers().enter(OneVisit.ID, now(), draft, sheet(ConsentFixture.NURSE)))
        .isInstanceOf(ConsentRefused.class)
        .hasMessage("consent.need.new-form");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  @Tag("F038")
  void theCopySaysThatItWasSignedOnPaperAndWhereTheSheetIs() throws Exception {
    papers().enter(OneVisit.ID, now(), draft(Party.ALONE), sheet(ConsentFixture.NURSE));
    JdbcConsents.Stored signed =
        kiosk.getBean(JdbcConsents.class).all(List.of(OneVisit.ID)).getLast();
    Head head = new Head(new Checkpoint("clinic-1", 1, 7, new byte[32]), "the head of the log");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ConsentPdf(kiosk.getBean(Sites.class).require(), signed, head).write(out, Instant.now());
    assertThat(ConsentPaperTests.readBack(out.toByteArray()))
        .contains(
            PdfToText.squeezed("binder 4, no. 17"), PdfToText.squeezed("Von Hand auf Papier"));
  }

  /** Nobody's name stands on it, and every word of the form does. */
  @ParameterizedTest
  @MethodSource("languages")
  @Tag("F044")
  void theBlankFormHasEveryWordAndRoomToSign(Locale language) throws Exception {
    for (TreatmentType treatment : TreatmentType.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      papers().blank(treatment, language, ConsentFixture.ASSISTANT, out);
      ConsentForm form = kiosk.getBean(ConsentForms.class).inForce(treatment).orElseThrow();
      List<String> words = new ArrayList<>();
      form.pages().forEach(page -> words.add(page.text().in(language)));
      form.permissions().forEach(choice -> words.add(choice.text().in(language)));
      words.add(form.statement().in(language));
      for (String asked : List.of("signer", "proof", "assent", "interpreter")) {
        words.add(new Messages().getTranslation("consent.blank." + asked, language));
      }
      words.addAll(List.of(form.name(), form.fingerprint(language), "________"));
      assertThat(Rendered.checked(out.toByteArray()).said())
          .contains(words.stream().map(PdfToText::squeezed).toList())
          .doesNotContain("Vera", "{");
    }
  }
}
