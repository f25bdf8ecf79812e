package clinic.needlepoint.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.aftercare.ProblemForm.Question;
import clinic.needlepoint.aftercare.ProblemForm.Urgent;
import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.TreatmentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The files that are shipped, and what is wrong with changed ones. */
@Tag("F042")
class AftercareTextsTests {
  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void copy() throws IOException {
    config = folder.resolve("config");
    for (String name : List.of("aftercare", "problems")) {
      Path from = Path.of("kiosk-config", name);
      Files.createDirectories(config.resolve(name));
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, config.resolve(name).resolve(file.getFileName()));
        }
      }
    }
  }

  private AftercareTexts read() {
    try (AnnotationConfigApplicationContext store =
        StoreFixture.open(
            folder,
            context -> {
              context.registerBean(Clock.class, Clock::systemUTC);
              context.register(JdbcAftercareVersions.class);
            })) {
      return new AftercareTexts(
          new ConfigDirectory(config), store.getBean(JdbcAftercareVersions.class));
    }
  }

  @Test
  void haveATextForEachTreatmentWithEverySectionAndASourceForEachLine() {
    AftercareTexts texts = read();
    for (TreatmentType treatment : TreatmentType.values()) {
      AftercareText text = texts.of(treatment);
      assertThat(text.name()).isEqualTo(treatment.word() + "-1");
      assertThat(text.sections())
          .extracting(AftercareText.Section::kind)
          .containsExactly(AftercareText.Kind.values());
      assertThat(text.sections())
          .flatExtracting(AftercareText.Section::lines)
          .allSatisfy(line -> {
            assertThat(line.sources()).isNotEmpty();
            assertThat(line.text().byLanguage()).containsOnlyKeys("en", "es", "de", "fr", "ar");
            assertThat(line.text().byLanguage().values())
                .as("numbers come from the protocol")
                .noneMatch(words -> words.matches(".*[0-9\\u0660-\\u0669].*"));
          });
    }
  }

  @Test
  void tellWhomToCallAfterWhatCanNotWait() {
    ProblemForm form = read().form();
    Question breathing = form.questions().getFirst();
    assertThat(breathing.urgentAfter(ProblemForm.YES)).contains(Urgent.EMERGENCY);
    assertThat(breathing.urgentAfter(ProblemForm.NOT_SURE)).contains(Urgent.EMERGENCY);
    assertThat(breathing.urgentAfter(ProblemForm.NO)).isEmpty();
    assertThat(form.questions())
        .filteredOn(question -> question.choices().isEmpty())
        .allSatisfy(question -> assertThat(question.urgentAfter(ProblemForm.NOT_SURE)).isPresent());
  }

  @Test
  void refuseAChangeOfAVersionThatWasInUse() throws IOException {
    assertThat(read().of(TreatmentType.PRP).version()).isEqualTo(1);
    Path prp = config.resolve("aftercare/prp-1.yaml");
    Files.writeString(
        prp, Files.readString(prp).replace("clean and covered today", "clean and dry today"));
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.toString() + List.of(refusal.values())).contains("prp"));
  }

  @Test
  void takeTheNextVersionOfAChangedText() throws IOException {
    Path prp = config.resolve("aftercare/prp-1.yaml");
    Files.writeString(
        config.resolve("aftercare/prp-2.yaml"),
        Files.readString(prp).replace("version: 1\n", "version: 2\n"));
    assertThat(read().of(TreatmentType.PRP).name()).isEqualTo("prp-2");
    assertThat(read().of(TreatmentType.STANDARD).name()).isEqualTo("standard-1");
  }

  @ParameterizedTest
  @CsvSource({
    "aftercare/standard-1.yaml, section: call, section: today",
    "aftercare/standard-1.yaml, {makeup-after}, {make-up}",
    "aftercare/standard-1.yaml, treatment: standard, treatment: prp",
    "problems/problem-1.yaml, urgent: emergency, urgent: soon",
    "problems/problem-1.yaml, id: burn, id: infection",
  })
  void refuseWhatNobodyCouldGoBy(String file, String right, String wrong) throws IOException {
    Path path = config.resolve(file);
    String words = Files.readString(path);
    assertThat(words).contains(right);
    Files.writeString(path, words.replace(right, wrong));
    assertThatThrownBy(this::read).isInstanceOf(Refusal.class);
  }
}
