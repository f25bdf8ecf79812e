package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.TreatmentType;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody may try who would have a consent that nobody gave. */
class ConsentAttackTests {
  private static final Path CONFIG = Path.of("kiosk-config");

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;

  @BeforeEach
  void start() {
    kiosk = ConsentFixture.open(folder, CONFIG);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private ConsentApprovals approvals() {
    return kiosk.getBean(ConsentApprovals.class);
  }

  private ConsentDecisions decisions() {
    return kiosk.getBean(ConsentDecisions.class);
  }

  private ConsentWithdrawals withdrawals() {
    return kiosk.getBean(ConsentWithdrawals.class);
  }

  private ConsentState state() {
    return kiosk.getBean(Consents.class).stateOf(OneVisit.ID);
  }

  private void approveAll() {
    kiosk.close();
    kiosk = ConsentFixture.approved(folder, CONFIG);
  }

  private ConsentForm form() {
    return kiosk.getBean(ConsentForms.class).inForce(TreatmentType.STANDARD).orElseThrow();
  }

  private ConsentDraft draft(Map<String, Boolean> permissions) {
    return new ConsentDraft(form(), Locale.ENGLISH, permissions);
  }

  private Decision sign(ConsentDraft draft) {
    return decisions()
        .sign(
            OneVisit.CLAIM,
            draft,
            decisions().document(OneVisit.CLAIM, draft),
            new Signature.Typed("Vera Test"));
  }

  private List<AuditRecord> log(String type) {
    return kiosk
        .getBean(AuditLog.class)
        .find(List.of(type), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  @Test
  @Tag("F103")
  void nobodyIsOfferedADraft() {
    ConsentForms forms = kiosk.getBean(ConsentForms.class);
    for (TreatmentType each : TreatmentType.values()) {
      assertThat(forms.inForce(each)).isEmpty();
    }
    ConsentDraft draft =
        new ConsentDraft(forms.find("standard", 2).orElseThrow(), Locale.ENGLISH, Map.of());
    assertThatThrownBy(() -> sign(draft)).isInstanceOf(ConsentRefused.class);
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  @Tag("F103")
  void oneApproverTwiceIsNotTwoPeople() {
    LocalDate today = approvals().today();
    approvals().approve("standard", 2, today, ConsentFixture.LEAD);
    assertThatThrownBy(() -> approvals().approve("standard", 2, today, ConsentFixture.LEAD))
        .isInstanceOf(NotAllowed.class)
        .hasMessage("staff.not-allowed.second-person");
    assertThat(kiosk.getBean(ConsentForms.class).inForce(TreatmentType.STANDARD)).isEmpty();
    approvals().approve("standard", 2, today, ConsentFixture.NURSE);
    assertThat(form().name()).isEqualTo("standard-2");
    assertThat(log("consent.form-approved"))
        .extracting(record -> record.by().pseudonym())
        .containsExactly("u1", "u2");
    assertThatThrownBy(() -> approvals().approve("standard", 2, today, ConsentFixture.NURSE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Tag("F103")
  void whoeverHasNoLicenceApprovesNothing() {
    LocalDate today = approvals().today();
    StaffMember over =
        new StaffMember(
            "u3",
            "1003",
            "K. Lind",
            ConsentFixture.NURSE.role(),
            Optional.of(new clinic.needlepoint.staff.Licence("RN", "1", today.minusDays(1), 1_500)),
            true);
    for (StaffMember each : List.of(ConsentFixture.ASSISTANT, over)) {
      assertThatThrownBy(() -> approvals().approve("standard", 2, today, each))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(log("consent.form-approved")).isEmpty();
  }

  @Test
  @Tag("F103")
  void aFormComesIntoForceOnItsDayAndNotBefore() {
    LocalDate today = approvals().today();
    assertThatThrownBy(
            () -> approvals().approve("standard", 1, today.minusDays(1), ConsentFixture.LEAD))
        .isInstanceOf(IllegalArgumentException.class);
    approvals().approve("standard", 1, today, ConsentFixture.LEAD);
    approvals().approve("standard", 1, today, ConsentFixture.NURSE);
    approvals().approve("standard", 2, today, ConsentFixture.LEAD);
    approvals().approve("standard", 2, today.plusDays(3), ConsentFixture.NURSE);
    ConsentForms forms = kiosk.getBean(ConsentForms.class);
    assertThat(form().version()).isEqualTo(1);
    Instant then =
        today.plusDays(3).atStartOfDay(java.time.ZoneId.of("America/Chicago")).toInstant();
    assertThat(forms.inForce(TreatmentType.STANDARD, then.minusMillis(1)).orElseThrow().version())
        .isEqualTo(1);
    assertThat(forms.inForce(TreatmentType.STANDARD, then).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  @Tag("F103")
  void whatIsInForceCanNotBeRewrittenInTheFile() {
    approveAll();
    JdbcClient jdbc = kiosk.getBean(JdbcClient.class);
    for (String change :
        List.of(
            "UPDATE consent_form_version SET content = '{}'",
            "DELETE FROM consent_form_version",
            "UPDATE consent_form_release SET effective_from = '2020-01-01T00:00:00Z'",
            "DELETE FROM consent_form_release",
            "UPDATE consent_form_approval SET approver = 'u9'")) {
      assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isNotNull();
    }
  }

  @Test
  @Tag("F030")
  void aSignatureOfAnotherDocumentIsNone() {
    approveAll();
    ConsentDraft shown = draft(Map.of());
    ConsentDocument other = decisions().document(OneVisit.CLAIM, shown);
    ConsentDraft mine =
        new ConsentDraft(
            form(),
            Locale.ENGLISH,
            Map.of("photos-adverts", true),
            Party.ALONE,
            Map.of(),
            shown.number());
    assertThatThrownBy(
            () -> decisions().sign(OneVisit.CLAIM, mine, other, new Signature.Typed("Vera Test")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Another document");
    assertThat(log("consent.signed")).isEmpty();
    assertThat(log("consent.permission")).isEmpty();
  }

  @Test
  @Tag("F029")
  void twoDotsAreNoSignatureAndNoMark() {
    String dots = "[" + ConsentFixture.line(1, 0) + "," + ConsentFixture.line(2, 1) + "]";
    byte[] png = ConsentFixture.png(752, 216);
    assertThatThrownBy(() -> new Signature.Drawn(dots, png)).isInstanceOf(SignatureRefused.class);
    assertThatThrownBy(() -> new Signature.Mark(dots, png, ConsentFixture.NURSE))
        .isInstanceOf(SignatureRefused.class);
  }

  @Test
  @Tag("F032")
  void somebodyTooYoungCanNotSignAloneWhateverTheScreenSays() {
    approveAll();
    kiosk
        .getBean(ConsentFixture.OnePatient.class)
        .born(approvals().today().minusYears(18).plusDays(1));
    assertThatThrownBy(() -> sign(draft(Map.of())))
        .isInstanceOf(ConsentRefused.class)
        .hasMessage("consent.need.guardian");
    kiosk.getBean(ConsentFixture.OnePatient.class).born(approvals().today().minusYears(18));
    assertThat(sign(draft(Map.of())).signed()).isTrue();
  }

  @Test
  @Tag("F032")
  void aGuardiansSignatureEndsOnTheDayThePatientIsOfAge() {
    approveAll();
    var patient = kiosk.getBean(ConsentFixture.OnePatient.class);
    patient.born(approvals().today().minusYears(18).plusDays(2));
    sign(by(guardian()));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    patient.born(approvals().today().minusYears(18));
    assertThat(state()).isInstanceOf(ConsentState.Lapsed.class);
    assertThatThrownBy(() -> sign(by(guardian()))).hasMessage("consent.need.representative");
    sign(draft(Map.of()));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  @Test
  @Tag("F032")
  void aMinorTakenForAnAdultHasNotSigned() {
    approveAll();
    sign(draft(Map.of()));
    kiosk
        .getBean(ConsentFixture.OnePatient.class)
        .born(approvals().today().minusYears(18).plusDays(2));
    assertThat(state()).isInstanceOf(ConsentState.Lapsed.class);
  }

  private static Party guardian() {
    return Party.ALONE
        .signs(ConsentFixture.PARENT, new PrintedName("Helga Guard"), ConsentFixture.NURSE)
        .asked(Party.Assent.YES);
  }

  @Test
  @Tag("F032")
  void nobodySignsForSomebodyElseWithoutAClinician() {
    approveAll();
    Party alone =
        new Party(
            Optional.of(ConsentFixture.PROXY),
            Optional.of(new PrintedName("Paul Proxy")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Party withAssistant =
        Party.ALONE.signs(
            ConsentFixture.PROXY, new PrintedName("Paul Proxy"), ConsentFixture.ASSISTANT);
    assertThatThrownBy(() -> sign(by(alone))).hasMessage("consent.need.clinician");
    assertThatThrownBy(() -> sign(by(withAssistant))).isInstanceOf(NotAllowed.class);
    Decision signed =
        sign(
            by(
                Party.ALONE.signs(
                    ConsentFixture.PROXY, new PrintedName("Paul Proxy"), ConsentFixture.NURSE)));
    assertThat(signed.printedName()).contains("Paul Proxy");
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(log("consent.signed").getFirst().body().toString()).doesNotContain("Proxy");
    assertThat(log("consent.signature").getFirst().text("printedName")).isEqualTo("Paul Proxy");
  }

  /** Or anybody could sign over a child. */
  @Test
  @Tag("F032")
  void nobodySignsOverAYoungPersonWhoWasNotAskedOrSaidNo() {
    approveAll();
    kiosk.getBean(ConsentFixture.OnePatient.class).born(approvals().today().minusYears(16));
    Party parent =
        Party.ALONE.signs(
            ConsentFixture.PARENT, new PrintedName("Helga Guard"), ConsentFixture.NURSE);
    for (Party party : List.of(parent, parent.asked(Party.Assent.NO))) {
      assertThatThrownBy(() -> sign(by(party)))
          .isInstanceOf(ConsentRefused.class)
          .hasMessage("consent.need.assent");
    }
    assertThat(log("consent.signed")).isEmpty();
    assertThatThrownBy(() -> sign(by(guardian().signsAlone()))).hasMessage("consent.need.guardian");
    sign(by(guardian()));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  /** What the rows themselves hold, whatever the code above them does. */
  @Test
  @Tag("F032")
  @Tag("F034")
  void aRowHoldsNoRightWithoutASignerNorASignatureOverANo() {
    approveAll();
    sign(draft(Map.of()));
    JdbcClient jdbc = kiosk.getBean(JdbcClient.class);
    String columns =
        "visit, form, version, treatment, language, rendered, sha256, permissions, decision, method,"
            + " typed_name, printed_name, staff, claim, decided_at, zone";
    for (String more :
        List.of(
            "self, parent, photo-id, null, null",
            "guardian, power-of-attorney, photo-id, yes, null",
            "guardian, parent, null, yes, null",
            "guardian, parent, photo-id, no, null",
            "self, null, null, null, phone")) {
      String values =
          java.util.Arrays.stream(more.split(", "))
              .map(each -> each.equals("null") ? each : "'" + each + "'")
              .collect(java.util.stream.Collectors.joining(", "));
      String add =
          "INSERT INTO consent_decision (%s, signer, relation, proof, assent, interpreter_mode) "
                  .formatted(columns)
              + "SELECT %s, %s FROM consent_decision"
                  .formatted(columns.replace(" staff,", " 'u2',"), values);
      assertThatThrownBy(() -> jdbc.sql(add).update()).as(more).hasMessageContaining("CHECK");
    }
  }

  private ConsentDraft by(Party party) {
    return new ConsentDraft(
        form(), Locale.ENGLISH, Map.of(), party, Map.of(), ConsentDraft.newNumber());
  }

  @Test
  @Tag("F021")
  @Tag("F022")
  void aNoToEveryFreeChoiceChangesNothingAndEachIsARecordOfItsOwn() {
    approveAll();
    sign(draft(Map.of("text-reminders", true)));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(log("consent.permission"))
        .extracting(record -> record.keys().get("permission") + " " + record.text("decision"))
        .containsExactlyInAnyOrder(
            "photos-adverts refused", "photos-record refused", "text-reminders granted");
  }

  @Test
  @Tag("F036")
  void takingOneBackTouchesNoOther() {
    approveAll();
    sign(draft(Map.of("text-reminders", true, "photos-record", true)));
    withdrawals().permission(OneVisit.ID, "photos-record", ConsentFixture.ASSISTANT);
    withdrawals().permission(OneVisit.ID, "photos-record", ConsentFixture.ASSISTANT);
    withdrawals().permission(OneVisit.ID, "photos-adverts", ConsentFixture.ASSISTANT);
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    assertThat(log("consent.withdrawn"))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.keys()).containsEntry("permission", "photos-record");
          assertThat(record.by().pseudonym()).isEqualTo("u4");
        });
    withdrawals().treatment(OneVisit.CLAIM, TreatmentType.STANDARD);
    withdrawals().treatment(OneVisit.CLAIM, TreatmentType.STANDARD);
    assertThat(log("consent.withdrawn")).hasSize(2);
    assertThat(state()).isInstanceOf(ConsentState.Withdrawn.class);
    assertThat(file().permissions())
        .filteredOn(PermissionState::granted)
        .extracting(PermissionState::id)
        .containsExactly("text-reminders");
    sign(draft(Map.of()));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  @Test
  @Tag("F036")
  void whatWasSignedForAnotherTreatmentIsSeenAndTakenBackOnItsOwn() {
    approveAll();
    sign(draft(Map.of()));
    OneVisit visit = kiosk.getBean(OneVisit.class);
    visit.plan(TreatmentType.RADIOFREQUENCY);
    ConsentForms forms = kiosk.getBean(ConsentForms.class);
    ConsentForm heat = forms.inForce(TreatmentType.RADIOFREQUENCY).orElseThrow();
    sign(new ConsentDraft(heat, Locale.ENGLISH, Map.of()));
    assertThat(file().signed())
        .extracting(Decision::treatment)
        .containsExactly(TreatmentType.RADIOFREQUENCY, TreatmentType.STANDARD);
    assertThat(file().others().getFirst().state()).isInstanceOf(ConsentState.Signed.class);
    withdrawals().treatment(OneVisit.ID, TreatmentType.STANDARD, ConsentFixture.ASSISTANT);
    assertThat(file().others()).isEmpty();
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
    visit.plan(TreatmentType.STANDARD);
    assertThat(state()).isInstanceOf(ConsentState.Withdrawn.class);
  }

  private ConsentFile file() {
    return kiosk.getBean(ConsentFiles.class).find(OneVisit.ID, ConsentFixture.NURSE).orElseThrow();
  }

  @Test
  @Tag("F037")
  void aTreatmentThatGoesOnEndsUnderTheFormWithWhichItBegan() {
    LocalDate today = approvals().today();
    approvals().approve("standard", 1, today, ConsentFixture.LEAD);
    approvals().approve("standard", 1, today, ConsentFixture.NURSE);
    sign(draft(Map.of()));
    Instant begun = java.time.Clock.systemUTC().instant();
    approvals().approve("standard", 2, today, ConsentFixture.LEAD);
    approvals().approve("standard", 2, today, ConsentFixture.NURSE);
    Consents consents = kiosk.getBean(Consents.class);
    assertThat(consents.stateOf(OneVisit.ID)).isEqualTo(new ConsentState.Outdated("standard", 1));
    assertThat(consents.during(OneVisit.ID, begun)).isInstanceOf(ConsentState.Signed.class);
    withdrawals().treatment(OneVisit.CLAIM, TreatmentType.STANDARD);
    assertThat(consents.during(OneVisit.ID, begun)).isInstanceOf(ConsentState.Withdrawn.class);
  }

  private Decision type(Party party, Signature.Typed typed) {
    ConsentDraft draft =
        new ConsentDraft(
            form(), Locale.ENGLISH, Map.of(), party, Map.of(), ConsentDraft.newNumber());
    return decisions()
        .sign(OneVisit.CLAIM, draft, decisions().document(OneVisit.CLAIM, draft), typed);
  }

  @Test
  @Tag("F048")
  void nobodySignsUnderAnotherNameThanTheRecords() {
    approveAll();
    Signature.Typed other = new Signature.Typed("Maria Keller");
    assertThatThrownBy(() -> type(Party.ALONE, other))
        .isInstanceOf(ConsentRefused.class)
        .hasMessage("consent.unlike.title");
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    assertThat(log("consent.signature")).isEmpty();
    StaffMember left =
        new StaffMember("u9", "1009", "Gone", ConsentFixture.NURSE.role(), Optional.empty(), false);
    assertThatThrownBy(() -> type(Party.ALONE, other.confirmed(left)))
        .isInstanceOf(NotAllowed.class);
    assertThat(state()).isEqualTo(new ConsentState.Missing());
    type(Party.ALONE, other.confirmed(ConsentFixture.ASSISTANT));
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  /** A clinician has looked at who signs, and the name was typed beside them. */
  @Test
  @Tag("F032")
  @Tag("F048")
  void whoSignsForThePatientIsNotHeldAgainstThePatientsName() {
    approveAll();
    Party proxy =
        Party.ALONE.signs(
            ConsentFixture.PROXY, new PrintedName("Paul Proxy"), ConsentFixture.NURSE);
    Decision signed = type(proxy, new Signature.Typed("Paul Proxy"));
    assertThat(signed.printedName()).contains("Paul Proxy");
    assertThat(log("consent.signed").getLast().body()).doesNotContainKey("nameConfirmedBy");
  }
}
