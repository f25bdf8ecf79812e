package clinic.needlepoint.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.store.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F095")
class RetentionRulesTests {
  private static final LocalDate LAST = LocalDate.of(2024, 2, 29);

  @TempDir private Path folder;

  private RetentionRules delivered() {
    return new RetentionRules(new ConfigDirectory(Path.of("kiosk-config")));
  }

  @ParameterizedTest
  @CsvSource({
    "BOOKING, bookings, 2024-02-29",
    "VISIT, hipaa, 2030-02-28",
    "SCREENING, hipaa, 2030-02-28",
    "CONSENT, hipaa, 2030-02-28",
    "TREATMENT, hipaa, 2030-02-28"
  })
  void theLongestOfTheRulesThatApplyWins(RecordKind kind, String rule, LocalDate until) {
    RetentionRule longest = delivered().longest(kind, LAST);
    assertThat(longest.id()).isEqualTo(rule);
    assertThat(longest.until(LAST)).isEqualTo(until);
  }

  private static String rule(String id, String applies, String kinds, int years, int days) {
    return "  - {id: %s, applies: \"%s\", kinds: [%s], years: %d, days: %d, source: \"S\"}\n"
        .formatted(id, applies, kinds, years, days);
  }

  private RetentionRules read(String rules) throws IOException {
    Files.writeString(folder.resolve("retention.yaml"), "rules:\n" + rules);
    return new RetentionRules(new ConfigDirectory(folder));
  }

  private static final String ALL = "booking, visit, screening, consent, treatment";

  @Test
  void yearsAreWeighedAgainstDaysByTheDayTheyEndOn() throws IOException {
    String rules = rule("days", "yes", ALL, 0, 800) + rule("years", "yes", ALL, 2, 0);
    assertThat(read(rules).longest(RecordKind.CONSENT, LAST).id()).isEqualTo("days");
  }

  @Test
  void aRuleThatDoesNotApplyKeepsNothing() throws IOException {
    String rules = rule("short", "yes", ALL, 0, 1) + rule("long", "no", ALL, 9, 0);
    assertThat(read(rules).longest(RecordKind.TREATMENT, LAST).id()).isEqualTo("short");
  }

  @Test
  void aKindOfWhichNoRuleSpeaksStopsTheStart() {
    assertThatThrownBy(() -> read(rule("some", "yes", "booking, visit, screening", 1, 0)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("keep consent")
        .hasMessageContaining("keep treatment");
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    String wrong =
        "  - {id: One, applies: \"maybe\", kinds: [photos], years: 101, days: -1, until: 3}\n";
    assertThatThrownBy(() -> read(wrong + rule("rest", "yes", ALL, 1, 0)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("rules[1].id")
        .hasMessageContaining("rules[1].applies")
        .hasMessageContaining("photos is not a kind we know")
        .hasMessageContaining("rules[1].years")
        .hasMessageContaining("rules[1].days")
        .hasMessageContaining("rules[1].until")
        .hasMessageContaining("rules[1].source");
  }

  @Test
  void aMissingFileStopsTheStart() {
    assertThatThrownBy(() -> new RetentionRules(new ConfigDirectory(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("retention.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "patient.added, BOOKING",
    "hold.placed, BOOKING",
    "visit.arrived, VISIT",
    "screening.flag-reviewed, SCREENING",
    "consent.signature, CONSENT",
    "session.closed, TREATMENT",
    "recall.told, TREATMENT"
  })
  void aRecordOfWhichNobodyThoughtCountsAsTheTreatment(String type, RecordKind kind) {
    assertThat(RecordKind.of(type)).isEqualTo(kind);
  }
}
