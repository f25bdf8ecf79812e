package clinic.needlepoint.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.consent.ConsentFixture;
import clinic.needlepoint.consent.ConsentFixture.OnePatient;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.ClaimLost;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.TreatmentType;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a patient is to be told, and what is kept of it. */
@Tag("F017")
class EducationTellingTests {
  private static final Locale SPANISH = Locale.of("es");

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;
  private EducationTelling telling;

  @BeforeEach
  void start() {
    kiosk = EducationFixture.open(folder, Path.of("kiosk-config"));
    telling = kiosk.getBean(EducationTelling.class);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private void plan(TreatmentType treatment) {
    kiosk.getBean(OneVisit.class).plan(treatment);
  }

  /** Somebody whose birthday with that many years is on a day from today in the clinic. */
  private void born(int years, int daysFromToday) {
    LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));
    kiosk.getBean(OnePatient.class).born(today.minusYears(years).plusDays(daysFromToday));
  }

  private Telling prepare() {
    return telling.prepare(OneVisit.CLAIM);
  }

  private static Map<String, String> all(Telling told, String language) {
    return told.education().orElseThrow().pages().stream()
        .collect(Collectors.toMap(Education.Page::id, page -> language));
  }

  private List<AuditRecord> log(String type) {
    return kiosk
        .getBean(AuditLog.class)
        .find(List.of(type), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  @Test
  void fillsInTheClinicsOwnNumbers() {
    Telling told = prepare();
    Map<String, String> texts =
        told.education().orElseThrow().pages().stream()
            .collect(Collectors.toMap(Education.Page::id, page -> page.text().in(Locale.ENGLISH)));
    assertThat(texts.get("aftercare")).contains("No makeup for 24 hours.", "sun for 72 hours");
    assertThat(texts.get("needles")).contains("about 20 minutes to 30 minutes");
    assertThat(texts.get("feels")).contains("red for 1 day to 5 days");
    assertThat(texts.values()).noneMatch(text -> text.contains("{"));
    assertThat(told.numbers()).containsEntry("makeup-after", 24).containsEntry("redness-from", 1);
  }

  @Test
  @Tag("F018")
  void theBirthdayDecidesOnTheDay() {
    born(22, 1);
    assertThat(prepare().codes()).containsExactly("age");
    born(22, 0);
    assertThat(prepare().codes()).isEmpty();
  }

  @Test
  @Tag("F018")
  void theTreatmentRaisesItsNotice() {
    plan(TreatmentType.PRP);
    assertThat(prepare().codes()).containsExactly("prp");
    plan(TreatmentType.RADIOFREQUENCY);
    assertThat(prepare().codes()).containsExactly("radiofrequency");
    assertThat(prepare().unknown()).containsExactly("serum", "area", "depth");
  }

  @Test
  void namesWhoMayTreatTodayAndNobodyElse() {
    EducationFixture.OneNurse staff = kiosk.getBean(EducationFixture.OneNurse.class);
    assertThat(prepare().practitioner()).contains(ConsentFixture.NURSE);
    StaffMember nurse = ConsentFixture.NURSE;
    Licence lapsed = new Licence("RN", "RN-1002", LocalDate.of(2001, 1, 1), 1_500);
    staff.is(
        Optional.of(
            new StaffMember(
                nurse.pseudonym(),
                nurse.code(),
                nurse.name(),
                nurse.role(),
                Optional.of(lapsed),
                true)));
    assertThat(prepare().practitioner()).isEmpty();
    staff.is(Optional.empty());
    assertThat(prepare().practitioner()).isEmpty();
  }

  @Test
  void recordsWhatWasShownInWhichWordsAndLanguages() {
    Telling told = prepare();
    Map<String, String> pages = new java.util.TreeMap<>(all(told, "en"));
    pages.put("who", "es");
    telling.end(OneVisit.CLAIM, told, Outcome.SHOWN, pages, SPANISH);
    AuditRecord shown = log("education.shown").getFirst();
    assertThat(shown.body())
        .containsEntry("visit", "7")
        .containsEntry("education", "standard")
        .containsEntry("version", 1)
        .containsEntry("language", "es")
        .containsEntry("pages", pages)
        .containsEntry("practitioner", "u2")
        .containsEntry("price", Map.of())
        .containsEntry("unknown", List.of("serum", "area", "depth"));
    assertThat(shown.body().get("sha256"))
        .isEqualTo(
            kiosk
                .getBean(JdbcClient.class)
                .sql("SELECT sha256 FROM education_version WHERE id = 'standard'")
                .query(String.class)
                .single());
    assertThat(shown.body().toString()).doesNotContain("Vera", "Test", "Name 1002");
    assertThat(telling.outcome(OneVisit.ID)).contains(Outcome.SHOWN);
  }

  @Test
  void notesTheSameOnceFromTheSameScreen() {
    Telling told = prepare();
    telling.end(OneVisit.CLAIM, told, Outcome.SHOWN, all(told, "en"), Locale.ENGLISH);
    telling.end(OneVisit.CLAIM, told, Outcome.SHOWN, all(told, "en"), Locale.ENGLISH);
    assertThat(log("education.shown")).hasSize(1);
    telling.end(OneVisit.CLAIM, told, Outcome.SHOWN, all(told, "es"), SPANISH);
    assertThat(log("education.shown")).hasSize(2);
  }

  @Test
  void whoPassesByIsNotedToo() {
    telling.end(OneVisit.CLAIM, prepare(), Outcome.SKIPPED, Map.of("what", "en"), SPANISH);
    assertThat(log("education.skipped").getFirst().body())
        .containsEntry("pages", Map.of("what", "en"));
    assertThat(log("education.shown")).isEmpty();
    assertThat(telling.outcome(OneVisit.ID)).contains(Outcome.SKIPPED);
  }

  @Test
  void neverSaysThatMoreWasShownThanThereWas() {
    Telling told = prepare();
    Map<String, String> some = new java.util.TreeMap<>(all(told, "en"));
    some.remove("risks");
    for (Map<String, String> pages : List.of(some, Map.of("what", "en", "magic", "en"))) {
      assertThatThrownBy(
              () -> telling.end(OneVisit.CLAIM, told, Outcome.SHOWN, pages, Locale.ENGLISH))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> telling.end(OneVisit.CLAIM, told, Outcome.NOT_SHOWN, Map.of(), Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(telling.outcome(OneVisit.ID)).isEmpty();
  }

  @Test
  @Tag("F018")
  void recordsEachNoticeOnceWithItsVersionAndLanguage() {
    plan(TreatmentType.PRP);
    born(19, 0);
    Telling told = prepare();
    telling.read(OneVisit.CLAIM, told, OffLabel.PRP, Locale.ENGLISH);
    telling.read(OneVisit.CLAIM, told, OffLabel.PRP, Locale.ENGLISH);
    telling.read(OneVisit.CLAIM, told, OffLabel.AGE, SPANISH);
    List<AuditRecord> read = log("education.notice-read");
    assertThat(read).extracting(each -> each.body().get("notice")).containsExactly("prp", "age");
    assertThat(read.getLast().body())
        .containsEntry("version", 1)
        .containsEntry("language", "es")
        .containsEntry("numbers", Map.of("minimum-age", 22));
    assertThat(read).noneMatch(each -> each.body().toString().contains("19"));
    assertThatThrownBy(() -> telling.read(OneVisit.CLAIM, told, OffLabel.DEPTH, SPANISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherScreenHasTheVisit() {
    Telling told = prepare();
    assertThatThrownBy(() -> telling.prepare(OneVisit.LOST)).isInstanceOf(ClaimLost.class);
    assertThatThrownBy(() -> telling.end(OneVisit.LOST, told, Outcome.SKIPPED, Map.of(), SPANISH))
        .isInstanceOf(ClaimLost.class);
    assertThat(telling.outcome(OneVisit.ID)).isEmpty();
  }

  @Test
  @Tag("F095")
  void goesWithThePerson() {
    plan(TreatmentType.PRP);
    Telling told = prepare();
    telling.read(OneVisit.CLAIM, told, OffLabel.PRP, Locale.ENGLISH);
    telling.end(OneVisit.CLAIM, told, Outcome.SHOWN, all(told, "en"), Locale.ENGLISH);
    assertThat(rows()).isEqualTo(2);
    StoreFixture.transaction(
        kiosk,
        () -> {
          kiosk
              .getBean(JdbcEducationTold.class)
              .erase(new PatientId("P-0123456789ABCDEF"), List.of(OneVisit.ID));
          return true;
        });
    assertThat(rows()).isZero();
  }

  private long rows() {
    return kiosk
        .getBean(JdbcClient.class)
        .sql(
            "SELECT (SELECT count(*) FROM education_told) + (SELECT count(*) FROM education_notice)")
        .query(Long.class)
        .single();
  }
}
