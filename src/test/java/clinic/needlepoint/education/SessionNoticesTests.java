package clinic.needlepoint.education;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.consent.ConsentFixture;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which notices a session raises, until when, and what is kept of it. */
@Tag("F018")
class SessionNoticesTests {
  private static final SessionNumber ONE = SessionNumber.of(1);

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;
  private SessionNotices notices;

  @BeforeEach
  void start() {
    kiosk = EducationFixture.open(folder, Path.of("kiosk-config"));
    notices = kiosk.getBean(SessionNotices.class);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private static SessionFacts facts(int years, Set<Area> areas, Integer... needles) {
    return new SessionFacts(
        ONE, OneVisit.ID, OptionalInt.of(years), areas, new TreeSet<>(List.of(needles)));
  }

  private String open(SessionFacts facts) {
    return notices.open(facts).stream()
        .map(raised -> raised.notice().code().word() + "=" + String.join("+", raised.facts()))
        .collect(Collectors.joining(" "));
  }

  private void talked(SessionFacts facts, OffLabel code) {
    notices.talked(facts, code, Locale.ENGLISH, ConsentFixture.NURSE);
  }

  private List<AuditRecord> records() {
    return kiosk
        .getBean(AuditLog.class)
        .find(
            List.of("education.notice-read"), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  @ParameterizedTest(name = "{0} years, {1}, {2} um")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          22 | -                 | -         |
          30 | face abdomen      | 1500      |
          21 | face              | 1500      | age=years
          -  | face              | 1500      | age=years
          30 | neck              | 1500      | area=neck
          30 | face scalp hands  | 1500      | area=scalp+hands
          30 | face              | 1501      | depth=1501
          30 | face              | 1000 2500 | depth=2500
          21 | scalp             | 2500      | age=years area=scalp depth=2500
          """)
  void factsOfTheSessionRaiseTheirNotices(
      Integer years, String areas, String needles, String raised) {
    SessionFacts facts =
        new SessionFacts(
            ONE,
            OneVisit.ID,
            years == null ? OptionalInt.empty() : OptionalInt.of(years),
            words(areas)
                .map(word -> Area.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet()),
            words(needles).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new)));
    assertThat(open(facts)).isEqualTo(raised == null ? "" : raised);
  }

  private static Stream<String> words(String text) {
    return text == null ? Stream.of() : Arrays.stream(text.split(" ", -1));
  }

  @Test
  void whatWasTalkedAboutIsRaisedAgainOnlyByAnotherFact() {
    talked(facts(30, Set.of(Area.SCALP)), OffLabel.AREA);
    assertThat(open(facts(30, Set.of(Area.SCALP)))).isEmpty();
    assertThat(open(facts(30, Set.of(Area.SCALP, Area.LEGS)))).isEqualTo("area=legs");
    assertThat(open(facts(30, Set.of(Area.SCALP), 2_000))).isEqualTo("depth=2000");
    SessionFacts other =
        new SessionFacts(
            SessionNumber.of(2),
            OneVisit.ID,
            OptionalInt.of(30),
            Set.of(Area.SCALP),
            new TreeSet<>());
    assertThat(open(other)).as("the next session talks about it again").isEqualTo("area=scalp");
  }

  @Test
  void theRecordSaysWhoTalkedAboutWhichWordsAndWhy() {
    SessionFacts facts = facts(30, Set.of(Area.FACE), 2_000);
    talked(facts, OffLabel.DEPTH);
    talked(facts, OffLabel.DEPTH);
    talked(facts, OffLabel.AREA);
    assertThat(records())
        .singleElement()
        .satisfies(record -> {
          assertThat(record.by().pseudonym()).isEqualTo(ConsentFixture.NURSE.pseudonym());
          assertThat(record.text("notice")).isEqualTo("depth");
          assertThat(record.text("session")).isEqualTo(ONE.value());
          assertThat(record.text("visit")).isEqualTo(String.valueOf(OneVisit.ID.value()));
          assertThat(record.text("language")).isEqualTo("en");
          assertThat(record.toString()).contains("2000", "depth-cap-label", "1500");
        });
  }

  @Test
  void nobodysAgeIsInTheLog() {
    talked(facts(19, Set.of(Area.FACE)), OffLabel.AGE);
    assertThat(records()).singleElement().asString().contains("years").doesNotContain("19,");
    assertThat(facts(19, Set.of()).toString()).doesNotContain("19");
    assertThat(open(facts(19, Set.of(Area.FACE)))).isEmpty();
  }

  @Test
  @Tag("F095")
  void goesWithThePerson() {
    talked(facts(30, Set.of(Area.SCALP, Area.LEGS)), OffLabel.AREA);
    assertThat(rows()).isEqualTo(2);
    StoreFixture.transaction(
        kiosk,
        () -> {
          kiosk
              .getBean(JdbcSessionNotices.class)
              .erase(new PatientId("P-0123456789ABCDEF"), List.of(OneVisit.ID));
          return true;
        });
    assertThat(rows()).isZero();
  }

  private long rows() {
    return kiosk
        .getBean(JdbcClient.class)
        .sql("SELECT count(*) FROM session_notice")
        .query(Long.class)
        .single();
  }
}
