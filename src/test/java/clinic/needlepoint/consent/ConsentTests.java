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
  private static final Signature TYPED = new Signature.Typed("Maria Keller");

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
    kiosk = ConsentFixture.open(folder, config);
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
    decisions.sign(OneVisit.CLAIM, draft(Map.of("photos-record", true)), TYPED);
    String rendered = String.valueOf(row().get("rendered"));
    for (ConsentForm.Page page : form().pages()) {
      assertThat(rendered)
          .contains(page.title().in(Locale.ENGLISH), page.text().in(Locale.ENGLISH));
    }
    assertThat(rendered)
        .contains("standard-1 (en)")
        .contains("[x] Photos for my record\n[ ] Photos in ads\n[ ] Text reminders\n")
        .endsWith("I agree to treatment\n");
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
                .map(draft -> draft.document().sha256()))
        .doesNotHaveDuplicates();
  }

  @Test
  @Tag("F021")
  @Tag("F022")
  void whatIsLeftBlankIsANo() {
    decisions.sign(OneVisit.CLAIM, draft(Map.of("text-reminders", true)), TYPED);
    assertThat(row())
        .containsEntry(
            "permissions",
            "{\"photos-adverts\":false,\"photos-record\":false,\"text-reminders\":true}");
    assertThat(log().getLast().text("permissions"))
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
    Decision decision = decisions.sign(OneVisit.CLAIM, draft(Map.of()), TYPED);
    assertThat(decision.typedName()).contains("Maria Keller");
    assertThat(decision.zone().getId()).isEqualTo("America/Chicago");
    assertThat(state()).isEqualTo(new ConsentState.Signed("standard", 1, decision.at()));
    AuditRecord identity = log().getFirst();
    AuditRecord signed = log().getLast();
    assertThat(identity.type()).isEqualTo("consent.signature");
    assertThat(identity.text("name")).isEqualTo("Maria Keller");
    assertThat(identity.text("document")).isEqualTo(decision.sha256());
    assertThat(signed.type()).isEqualTo("consent.signed");
    assertThat(signed.body().toString()).doesNotContain("Maria").doesNotContain("Keller");
    assertThat(signed.keys()).containsOnlyKeys("visit");
    assertThat(signed.text("signature")).isEqualTo(String.valueOf(identity.seq()));
    assertThat(decision.toString()).doesNotContain("Keller");
  }

  @Test
  @Tag("F029")
  void aDrawnSignatureKeepsStrokesAndPicture() {
    byte[] png = ConsentFixture.png(752, 216);
    decisions.sign(
        OneVisit.CLAIM, draft(Map.of()), new Signature.Drawn(ConsentFixture.scrawl(), png));
    assertThat(row())
        .containsEntry("method", "drawn")
        .containsEntry("strokes", ConsentFixture.scrawl())
        .containsEntry("png", png)
        .containsEntry("typed_name", null);
    assertThat(log().getFirst().body()).containsKeys("png", "strokes").doesNotContainKey("name");
  }

  @Test
  void aDoubleTapSignsOnce() {
    Decision first = decisions.sign(OneVisit.CLAIM, draft(Map.of()), TYPED);
    Decision second =
        decisions.sign(OneVisit.CLAIM, draft(Map.of()), new Signature.Typed("Maria K"));
    assertThat(second).isEqualTo(first);
    assertThat(log()).hasSize(2);
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
    Decision no =
        decisions.decline(OneVisit.CLAIM, draft(Map.of()), Optional.of(DeclineReason.QUESTIONS));
    decisions.decline(OneVisit.CLAIM, draft(Map.of()), Optional.empty());
    assertThat(state()).isEqualTo(new ConsentState.Declined(no.at()));
    assertThat(decisions.latest(OneVisit.ID).orElseThrow().reason())
        .contains(DeclineReason.QUESTIONS);
    assertThat(log()).extracting(AuditRecord::type).containsExactly("consent.declined");
    assertThat(log().getFirst().keys()).containsOnlyKeys("visit");
    assertThat(count("declined")).isEqualTo(1);
    decisions.sign(OneVisit.CLAIM, draft(Map.of()), TYPED);
    assertThat(state()).isInstanceOf(ConsentState.Signed.class);
  }

  @Test
  void aScreenThatLostTheVisitSignsNothing() {
    assertThatThrownBy(() -> decisions.sign(OneVisit.LOST, draft(Map.of()), TYPED))
        .isInstanceOf(ClaimLost.class);
    assertThatThrownBy(() -> decisions.decline(OneVisit.LOST, draft(Map.of()), Optional.empty()))
        .isInstanceOf(ClaimLost.class);
    assertThat(log()).isEmpty();
    assertThat(state()).isEqualTo(new ConsentState.Missing());
  }

  @Test
  void aNewVersionMakesTheOldConsentOutdated() throws Exception {
    decisions.sign(OneVisit.CLAIM, draft(Map.of()), TYPED);
    kiosk.close();
    Path old = config.resolve("consents/standard-1.yaml");
    Files.writeString(
        config.resolve("consents/standard-2.yaml"),
        Files.readString(old).replaceFirst("version: 1", "version: 2"));
    start();
    assertThat(state()).isEqualTo(new ConsentState.Outdated("standard", 1));
    Decision again = decisions.sign(OneVisit.CLAIM, draft(Map.of()), TYPED);
    assertThat(state()).isEqualTo(new ConsentState.Signed("standard", 2, again.at()));
  }

  @Test
  @Tag("F019")
  void anotherTreatmentMakesTheConsentOutdatedAndNeedsItsOwnForm() {
    ConsentDraft standard = draft(Map.of());
    decisions.sign(OneVisit.CLAIM, standard, TYPED);
    kiosk.getBean(OneVisit.class).plan(TreatmentType.PRP);
    assertThat(state()).isEqualTo(new ConsentState.Outdated("standard", 1));
    assertThatThrownBy(() -> decisions.sign(OneVisit.CLAIM, standard, TYPED))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDecisionIsNeverRewritten() {
    decisions.sign(OneVisit.CLAIM, draft(Map.of()), TYPED);
    assertThatThrownBy(() ->
            kiosk
                .getBean(JdbcClient.class)
                .sql("UPDATE consent_decision SET permissions = '{}'")
                .update())
        .rootCause()
        .hasMessageContaining("never rewritten");
  }
}
