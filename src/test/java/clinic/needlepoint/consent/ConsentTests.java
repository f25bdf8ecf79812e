package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.visit.ClaimLost;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.TreatmentType;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("F020")
class ConsentTests {
  private static final Signature TYPED = new Signature.Typed("Vera Maria Tets");

  @TempDir Path folder;
  @TempDir Path config;
  private AnnotationConfigApplicationContext kiosk;
  private ConsentDecisions decisions;

  @BeforeEach
  void start() throws IOException {
    Path consents = config.resolve("consents");
    if (Files.notExists(consents)) {
      Files.createDirectory(consents);
      Files.copy(
          Path.of("kiosk-config/consents/standard-1.yaml"), consents.resolve("standard-1.yaml"));
    }
    kiosk = ConsentFixture.approved(folder, config);
    decisions = kiosk.getBean(ConsentDecisions.class);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private ConsentForm form() {
    return kiosk.getBean(ConsentForms.class).inForce(TreatmentType.STANDARD).orElseThrow();
  }

  private ConsentDraft draft(Map<String, Boolean> permissions) {
    return new ConsentDraft(form(), Locale.ENGLISH, permissions);
  }

  private Decision sign(ConsentDraft draft, Signature signature) {
    return decisions.sign(
        OneVisit.CLAIM, draft, decisions.document(OneVisit.CLAIM, draft), signature);
  }

  private ConsentState state() {
    return kiosk.getBean(Consents.class).stateOf(OneVisit.ID);
  }

  private List<AuditRecord> log() {
    return kiosk
        .getBean(AuditLog.class)
        .find(
            kiosk.getBean(ConsentRecords.class).recordTypes().stream()
                .map(RecordType::name)
                .toList(),
            Instant.EPOCH,
            Instant.parse("9999-01-01T00:00:00Z"));
  }

  private List<AuditRecord> log(String type) {
    return log().stream().filter(record -> record.type().equals(type)).toList();
  }

  private Map<String, @Nullable Object> row() {
    return kiosk
        .getBean(JdbcClient.class)
        .sql("SELECT * FROM consent_decision ORDER BY id DESC LIMIT 1")
        .query()
        .singleRow();
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void thereIsNoConsentBeforeOne() {
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  void theHashBindsEveryWordThatWasShown() throws Exception {
    sign(draft(Map.of("photos-record", true)), TYPED);
    String rendered = String.valueOf(row().get("rendered"));
    for (ConsentForm.Page page : form().pages()) {
      assertThat(rendered)
          .contains(page.title().in(Locale.ENGLISH), page.text().in(Locale.ENGLISH));
    }
    assertThat(rendered)
        .contains("Form standard-1, English\n")
        .contains("My signature means: I agree to treatment\nName: Vera Test\n")
        .contains("Photos for my record: yes\nPhotos in ads: no\nText reminders: no\n");
    assertThat(row()).containsEntry("sha256", sha256(rendered));
    assertThat(sha256(rendered.replaceFirst("tiny", "tinY"))).isNotEqualTo(row().get("sha256"));
  }

  @Test
  void languageAndEachChoiceMakeAnotherDocument() {
    assertThat(
            List.of(
                    draft(Map.of()),
                    draft(Map.of("photos-record", true)),
                    draft(Map.of("photos-adverts", true)),
                    new ConsentDraft(form(), Locale.of("es"), Map.of()))
                .stream()
                .map(draft -> decisions.document(OneVisit.CLAIM, draft).sha256()))
        .doesNotHaveDuplicates();
  }

  @Test
  @Tag("F021")
  @Tag("F022")
  void whatIsLeftBlankIsANo() {
    sign(draft(Map.of("text-reminders", true)), TYPED);
    assertThat(row())
        .containsEntry(
            "permissions",
            "{\"photos-adverts\":false,\"photos-record\":false,\"text-reminders\":true}");
    assertThat(log("consent.signed").getFirst().text("permissions"))
        .contains("photos-adverts=no", "photos-record=no", "text-reminders=yes");
  }

  @Test
  void refusesAPermissionTheFormDoesNotAskFor() {
    assertThatThrownBy(() -> draft(Map.of("everything", true)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("F028")
  @Tag("F031")
  void aTypedNameIsKeptWithTimeZoneAndOnlyInTheIdentityRecord() {
    Decision decision = sign(draft(Map.of()), TYPED);
    assertThat(decision.typedName()).contains("Vera Maria Tets");
    assertThat(decision.zone().getId()).isEqualTo("America/Chicago");
    assertThat(state()).isEqualTo(new ConsentState.Signed("standard", 1, decision.at()));
    AuditRecord identity = log("consent.signature").getFirst();
    AuditRecord signed = log("consent.signed").getFirst();
    assertThat(identity.type()).isEqualTo("consent.signature");
    assertThat(identity.text("name")).isEqualTo("Vera Maria Tets");
    assertThat(identity.text("document")).isEqualTo(decision.sha256());
    assertThat(signed.type()).isEqualTo("consent.signed");
    assertThat(signed.body().toString()).doesNotContain("Maria").doesNotContain("Tets");
    assertThat(signed.keys()).containsOnlyKeys("visit");
    assertThat(signed.text("signature")).isEqualTo(String.valueOf(identity.seq()));
    assertThat(decision.toString()).doesNotContain("Tets");
  }

  @Test
  @Tag("F048")
  void aNameThatStaffConfirmedSaysWhoDidOnlyWhereItIsNotOpen() {
    Signature.Typed married = new Signature.Typed("Vera Bergmann");
    Decision decision = sign(draft(Map.of()), married.confirmed(ConsentFixture.NURSE));
    AuditRecord identity = log("consent.signature").getFirst();
    AuditRecord signed = log("consent.signed").getFirst();
    assertThat(identity.text("name")).isEqualTo("Vera Bergmann");
    assertThat(identity.text("printedName")).isEqualTo("Vera Test");
    assertThat(signed.text("nameConfirmedBy")).isEqualTo("u2");
    assertThat(signed.text("method")).isEqualTo("typed");
    assertThat(signed.keys()).containsOnlyKeys("visit");
    assertThat(identity.keys()).containsOnlyKeys("visit");
    assertThat(signed.body().toString()).doesNotContain("Bergmann");
    assertThat(row()).containsEntry("typed_name", "Vera Bergmann").containsEntry("staff", "u2");
    assertThat(state()).isEqualTo(new ConsentState.Signed("standard", 1, decision.at()));
  }

  @Test
  @Tag("F048")
  void aNameLikeTheRecordsNeedsNobody() {
    sign(draft(Map.of()), TYPED);
    assertThat(log("consent.signed").getFirst().body()).doesNotContainKey("nameConfirmedBy");
    assertThat(row()).containsEntry("staff", null);
  }

  @Test
  @Tag("F029")
  void aDrawnSignatureKeepsStrokesAndPicture() {
    byte[] png = ConsentFixture.png(752, 216);
    sign(draft(Map.of()), new Signature.Drawn(ConsentFixture.scrawl(), png));
    assertThat(row())
        .containsEntry("method", "drawn")
        .containsEntry("strokes", ConsentFixture.scrawl())
        .containsEntry("png", png)
        .containsEntry("typed_name", null);
    assertThat(log("consent.signature").getFirst().body())
        .containsKeys("png", "strokes")
        .doesNotContainKey("name");
  }

  @Test
  void aDoubleTapSignsOnce() {
    ConsentDraft draft = draft(Map.of());
    Decision first = sign(draft, TYPED);
    assertThat(sign(draft, new Signature.Typed("Vera Test"))).isEqualTo(first);
    assertThat(log("consent.signed")).hasSize(1);
    assertThat(count("signed")).isEqualTo(1);
  }

  private double count(String outcome) {
    return kiosk
        .getBean(MeterRegistry.class)
        .get("needlepoint.consents")
        .tag("outcome", outcome)
        .counter()
        .count();
  }

  @Test
  @Tag("F035")
  void aNoIsARecordOfItsOwnAndMayBeThoughtOver() {
    ConsentDraft draft = draft(Map.of());
    Decision no = decisions.decline(OneVisit.CLAIM, draft, Optional.of(DeclineReason.QUESTIONS));
    decisions.decline(OneVisit.CLAIM, draft, Optional.empty());
    assertThat(state()).isEqualTo(new ConsentState.Declined(no.at()));
    assertThat(decisions.latest(OneVisit.ID).orElseThrow().reason())
        .contains(DeclineReason.QUESTIONS);
    assertThat(log("consent.declined")).hasSize(1);
    assertThat(log("consent.signed")).isEmpty();
    assertThat(log("consent.declined").getFirst().keys()).containsOnlyKeys("visit");
    assertThat(count("declined")).isEqualTo(1);
    sign(draft(Map.of()), TYPED);
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  @Test
  void aScreenThatLostTheVisitSignsNothing() {
    ConsentDraft draft = draft(Map.of());
    ConsentDocument shown = decisions.document(OneVisit.CLAIM, draft);
    assertThatThrownBy(() -> decisions.sign(OneVisit.LOST, draft, shown, TYPED))
        .isInstanceOf(ClaimLost.class);
    assertThatThrownBy(() -> decisions.decline(OneVisit.LOST, draft(Map.of()), Optional.empty()))
        .isInstanceOf(ClaimLost.class);
    assertThat(log("consent.signed")).isEmpty();
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  void aNewVersionMakesTheOldConsentOutdated() throws Exception {
    sign(draft(Map.of()), TYPED);
    kiosk.close();
    Path old = config.resolve("consents/standard-1.yaml");
    Files.writeString(
        config.resolve("consents/standard-2.yaml"),
        Files.readString(old).replaceFirst("version: 1", "version: 2"));
    start();
    assertThat(state()).isEqualTo(new ConsentState.Outdated("standard", 1));
    Decision again = sign(draft(Map.of()), TYPED);
    assertThat(state()).isEqualTo(new ConsentState.Signed("standard", 2, again.at()));
  }

  @Test
  @Tag("F019")
  void anotherTreatmentMakesTheConsentOutdatedAndNeedsItsOwnForm() {
    ConsentDraft standard = draft(Map.of());
    sign(standard, TYPED);
    kiosk.getBean(OneVisit.class).plan(TreatmentType.PRP);
    assertThat(state()).isEqualTo(new ConsentState.Outdated("standard", 1));
    assertThatThrownBy(() -> sign(standard, TYPED)).isInstanceOf(ConsentRefused.class);
  }

  @Test
  void aDecisionIsNeverRewritten() {
    sign(draft(Map.of()), TYPED);
    assertThatThrownBy(() ->
            kiosk
                .getBean(JdbcClient.class)
                .sql("UPDATE consent_decision SET permissions = '{}'")
                .update())
        .rootCause()
        .hasMessageContaining("never rewritten");
  }
}
