package clinic.needlepoint.education.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.consent.ConsentFixture.OnePatient;
import clinic.needlepoint.education.Education;
import clinic.needlepoint.education.EducationFixture;
import clinic.needlepoint.education.EducationTelling;
import clinic.needlepoint.education.Outcome;
import clinic.needlepoint.education.Telling;
import clinic.needlepoint.education.Topic;
import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.PatientScreen;
import clinic.needlepoint.ui.TextSize;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.TreatmentType;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F017")
class EducationStepTests {
  @TempDir Path folder;
  @TempDir Path config;
  private AnnotationConfigApplicationContext kiosk;
  private PatientScreen screen;
  private final List<String> left = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private Runnable wayBack = () -> {};

  @BeforeEach
  void start() {
    open(Path.of("kiosk-config"));
  }

  private void open(Path from) {
    kiosk = EducationFixture.open(folder.resolve("data" + left.size()), from);
    screen = new PatientScreen();
  }

  @AfterEach
  void stop() {
    screen.close();
    kiosk.close();
  }

  private void begin() {
    new EducationSteps(kiosk.getBean(EducationTelling.class), calls::add)
        .open(
            screen.frame(),
            OneVisit.CLAIM,
            back -> {
              left.add("done");
              wayBack = back;
            },
            () -> left.add("back"));
  }

  private void plan(TreatmentType treatment) {
    kiosk.getBean(OneVisit.class).plan(treatment);
  }

  private Telling telling() {
    return kiosk.getBean(EducationTelling.class).prepare(OneVisit.CLAIM);
  }

  private List<AuditRecord> log(String type) {
    return kiosk
        .getBean(AuditLog.class)
        .find(List.of(type), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  private Optional<Outcome> outcome() {
    return kiosk.getBean(EducationTelling.class).outcome(OneVisit.ID);
  }

  /** Everything that was said on the way to the end, screen by screen. */
  private List<String> readAll(String next, String read) {
    List<String> said = new ArrayList<>();
    while (left.isEmpty()) {
      said.add(screen.text());
      screen.touch(screen.offers(read) ? read : next);
    }
    return said;
  }

  @ParameterizedTest
  @EnumSource
  void saysEveryWordOfEveryPageInEnglish(TreatmentType treatment) {
    plan(treatment);
    begin();
    saysEveryWord(readAll("Next", "I read it"), Locale.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource
  void saysEveryWordOfEveryPageInSpanish(TreatmentType treatment) {
    plan(treatment);
    begin();
    screen.speak("es");
    saysEveryWord(readAll("Seguir", "Lo leí"), Locale.of("es"));
    assertThat(log("education.shown").getFirst().body()).containsEntry("language", "es");
  }

  private void saysEveryWord(List<String> said, Locale language) {
    String all = String.join(" ", said);
    for (Education.Page page : telling().education().orElseThrow().pages()) {
      assertThat(all).contains(page.title().in(language));
      for (String sentence :
          clinic.needlepoint.ui.Sentences.of(page.text().in(language), language)) {
        assertThat(all).contains(sentence);
      }
    }
    telling().notices().forEach(notice -> assertThat(all).contains(notice.title().in(language)));
    assertThat(said).doesNotHaveDuplicates();
    assertThat(left).containsExactly("done");
    assertThat(outcome()).contains(Outcome.SHOWN);
  }

  @Test
  void showsOneThingAtATimeWithADrawing() {
    begin();
    assertThat(screen.text()).contains("Before you decide", "Skip these pages");
    screen.touch("Next");
    Education education = telling().education().orElseThrow();
    Education.Page first = education.pages().getFirst();
    assertThat(screen.text()).contains(first.title().in(Locale.ENGLISH), "1 of ");
    assertThat(screen.html()).contains("data-picture=\"" + first.picture() + "\"");
    education.pages().stream()
        .skip(1)
        .forEach(page -> assertThat(screen.text()).doesNotContain(page.text().in(Locale.ENGLISH)));
  }

  @Test
  void inventsNoPrice() {
    begin();
    String cost = on(readAll("Next", "I read it"), Topic.COST);
    assertThat(cost).contains("Ask us for the price before you agree.");
    assertThat(cost.replaceAll("[0-9]+ of [0-9]+", "")).doesNotContainPattern("[0-9$€]");
  }

  private String on(List<String> said, Topic topic) {
    Education.Page page =
        telling().education().orElseThrow().pages().stream()
            .filter(each -> each.topic() == topic)
            .findFirst()
            .orElseThrow();
    return said.stream()
        .filter(screen -> screen.contains(page.title().in(Locale.ENGLISH)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysTheClinicsOwnPrice() throws IOException {
    stop();
    shippedBut("prp-1.yaml");
    Files.writeString(
        config.resolve("prices.yaml"),
        "currency: USD\nprices:\n  - {treatment: standard, from: 123, to: 456}\n");
    open(config);
    begin();
    assertThat(on(readAll("Next", "I read it"), Topic.COST)).contains("$123 to ", "$456 a visit.");
    assertThat(log("education.shown").getFirst().body().get("price"))
        .hasToString("{currency=USD, from=123, to=456}");
  }

  private void shippedBut(String missing) throws IOException {
    Files.createDirectories(config.resolve("education"));
    try (Stream<Path> files = Files.list(Path.of("kiosk-config/education"))) {
      for (Path file : files.filter(file -> !file.endsWith(missing)).toList()) {
        Files.copy(file, config.resolve("education").resolve(file.getFileName()));
      }
    }
    Files.copy(Path.of("kiosk-config/prices.yaml"), config.resolve("prices.yaml"));
  }

  @Test
  void namesThePractitionerAndTheirLicence() {
    begin();
    assertThat(on(readAll("Next", "I read it"), Topic.WHO))
        .contains("Name 1002", "License: RN, RN-1002");
  }

  @Test
  void saysThatItDoesNotKnowWhoTreats() {
    kiosk.getBean(EducationFixture.OneNurse.class).is(Optional.empty());
    begin();
    assertThat(on(readAll("Next", "I read it"), Topic.WHO))
        .contains("We do not know yet who it is.")
        .doesNotContain("License:");
    assertThat(log("education.shown").getFirst().body()).containsEntry("practitioner", "unknown");
  }

  @Test
  void canBePassedByButNotInSilence() {
    begin();
    screen.touch("Skip these pages");
    assertThat(screen.text()).contains("You skip these pages", "We write that down.");
    assertThat(outcome()).isEmpty();
    screen.touch("Back");
    assertThat(screen.text()).contains("Before you decide");
    screen.touch("Skip these pages");
    screen.touch("Next");
    assertThat(left).containsExactly("done");
    assertThat(outcome()).contains(Outcome.SKIPPED);
    assertThat(log("education.shown")).isEmpty();
  }

  @Test
  @Tag("F018")
  void noticesAreReadByWhoPassesThePagesBy() {
    plan(TreatmentType.PRP);
    kiosk.getBean(OnePatient.class).born(LocalDate.now(ZoneOffset.UTC).minusYears(20));
    begin();
    screen.touch("Skip these pages");
    screen.touch("Next");
    assertThat(screen.text()).contains("Not authorized for PRP", "1 of 2");
    assertThat(log("education.notice-read")).as("not read before it is touched").isEmpty();
    screen.touch("I read it");
    assertThat(screen.text()).contains("About your age", "22 years", "2 of 2");
    assertThat(left).isEmpty();
    screen.touch("I read it");
    assertThat(left).containsExactly("done");
    assertThat(log("education.notice-read"))
        .extracting(record -> record.body().get("notice"))
        .containsExactly("prp", "age");
    assertThat(log("education.skipped").getFirst().body())
        .containsEntry("notices", List.of("prp", "age"));
  }

  @Test
  void saysThatStaffExplainWhatItDoesNotHave() throws IOException {
    stop();
    shippedBut("prp-1.yaml");
    open(config);
    plan(TreatmentType.PRP);
    begin();
    assertThat(screen.text()).contains("Our staff explain it", "We told our staff.");
    assertThat(calls).containsExactly("education.none");
    screen.touch("Next");
    assertThat(screen.text()).as("the notice stands all the same").contains("Not authorized");
    screen.touch("I read it");
    assertThat(left).containsExactly("done");
    assertThat(outcome()).contains(Outcome.NOT_SHOWN);
    assertThat(log("education.not-shown").getFirst().body())
        .containsEntry("treatment", "prp")
        .doesNotContainKey("education");
  }

  @Test
  void leadsBackPageByPage() {
    begin();
    screen.touch("Next");
    String first = screen.text();
    screen.touch("Next");
    screen.touch("Back");
    assertThat(screen.text()).isEqualTo(first);
    screen.touch("Back");
    screen.touch("Back");
    assertThat(left).containsExactly("back");
  }

  @Test
  void comesBackFromTheFormToTheLastPage() {
    begin();
    List<String> said = readAll("Next", "I read it");
    wayBack.run();
    assertThat(screen.text()).isEqualTo(said.getLast());
    left.clear();
    screen.touch("Next");
    assertThat(left).containsExactly("done");
    assertThat(log("education.shown")).as("nothing new").hasSize(1);
  }

  @Test
  void largerWordsTakeMoreScreensAndNoneIsLost() {
    plan(TreatmentType.PRP);
    begin();
    int usual = readAll("Next", "I read it").size();
    left.clear();
    begin();
    Look.size(UI.getCurrent(), TextSize.LARGE);
    screen.frame().refresh();
    List<String> large = readAll("Next", "I read it");
    assertThat(large).hasSizeGreaterThan(usual);
    saysEveryWord(large, Locale.ENGLISH);
    assertThat(screen.html()).doesNotContain("data-picture");
  }

  @Test
  @Tag("F044")
  void staysOnThePageWhenTheLanguageChanges() {
    begin();
    for (int page = 0; page < 4; page++) {
      screen.touch("Next");
    }
    Education.Page here =
        telling().education().orElseThrow().pages().stream()
            .filter(page -> screen.text().contains(page.title().in(Locale.ENGLISH)))
            .findFirst()
            .orElseThrow();
    screen.speak("es");
    assertThat(screen.text()).contains(here.title().in(Locale.of("es")));
  }
}
