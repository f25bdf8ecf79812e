package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.consent.ConsentFixture.Proposed;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.TreatmentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What the newest forms of the product say, and what they change at a clinic that has older ones.
 */
class ConsentVersionsTests {
  private static final Path SHIPPED = Path.of("kiosk-config");
  private static final List<String> NEW =
      List.of("standard-3", "prp-2", "fractional-2", "radiofrequency-2");

  @TempDir Path data;
  @TempDir Path config;

  private void install(boolean all) throws IOException {
    Path folder = Files.createDirectories(config.resolve("consents"));
    try (var files = Files.list(SHIPPED.resolve("consents"))) {
      for (Path file : files.toList()) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        if (all || NEW.stream().noneMatch(each -> name.equals(each + ".yaml"))) {
          Files.writeString(folder.resolve(name), Files.readString(file));
        }
      }
    }
  }

  private static ConsentForm inForce(AnnotationConfigApplicationContext kiosk) {
    return kiosk.getBean(ConsentForms.class).inForce(TreatmentType.STANDARD).orElseThrow();
  }

  private static ConsentState state(AnnotationConfigApplicationContext kiosk) {
    return kiosk.getBean(Consents.class).stateOf(OneVisit.ID);
  }

  @Test
  @Tag("F020")
  @Tag("F103")
  void aClinicWithOlderFormsInForceStartsAndKeepsThemUntilTwoPeopleApproveTheNewOnes()
      throws IOException {
    install(false);
    try (var kiosk = ConsentFixture.approved(data, config)) {
      assertThat(inForce(kiosk).name()).isEqualTo("standard-2");
      ConsentDraft draft = new ConsentDraft(inForce(kiosk), Locale.ENGLISH, Map.of());
      ConsentDecisions decisions = kiosk.getBean(ConsentDecisions.class);
      decisions.sign(
          OneVisit.CLAIM,
          draft,
          decisions.document(OneVisit.CLAIM, draft),
          new Signature.Typed("Vera Test"));
    }
    install(true);
    try (var kiosk = ConsentFixture.open(data, config)) {
      ConsentApprovals approvals = kiosk.getBean(ConsentApprovals.class);
      assertThat(approvals.versions())
          .filteredOn(FormVersion::draft)
          .extracting(version -> version.form().name())
          .containsExactlyInAnyOrderElementsOf(NEW);
      assertThat(inForce(kiosk).name()).isEqualTo("standard-2");
      assertThat(state(kiosk)).isInstanceOf(ConsentState.Signed.class);
      LocalDate today = approvals.today();
      approvals.approve("standard", 3, today, ConsentFixture.NURSE);
      assertThat(inForce(kiosk).name()).isEqualTo("standard-2");
      approvals.approve("standard", 3, today, ConsentFixture.LEAD);
      assertThat(inForce(kiosk).name()).isEqualTo("standard-3");
      assertThat(state(kiosk)).isEqualTo(new ConsentState.Outdated("standard", 2));
    }
  }

  @ParameterizedTest
  @Tag("F104")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 1 | 5 | for 1 day to 5 days.           | lasts more than 5 days, call
          en | 1 | 1 | for 1 day to 1 day.            | lasts more than 1 day, call
          es | 1 | 5 | tirante de 1 día a 5 días.     | dura más de 5 días, llámenos
          es | 2 | 7 | tirante de 2 días a 7 días.    | dura más de 7 días, llámenos
          de | 1 | 5 | Haut 1 Tag bis 5 Tage rot      | mehr als 5 Tage, rufen
          de | 1 | 1 | Haut 1 Tag bis 1 Tag rot       | mehr als 1 Tag, rufen
          fr | 1 | 5 | tendue de 1 jour à 5 jours.    | dure plus de 5 jours, appelez-nous
          fr | 2 | 3 | tendue de 2 jours à 3 jours.   | dure plus de 3 jours, appelez-nous
          ar | 1 | 5 | من يوم واحد إلى 5 أيام.        | أكثر من 5 أيام، يرجى
          ar | 1 | 2 | من يوم واحد إلى يومين.         | أكثر من يومين، يرجى
          """)
  void aFormSaysHowLongTheSkinStaysRedAsTheClinicApprovedIt(
      String language, int from, int days, String expected, String call) {
    try (var kiosk = ConsentFixture.approved(data, SHIPPED)) {
      Proposed values = (Proposed) kiosk.getBean(ProtocolValues.class);
      values.is(ProtocolKey.REDNESS_FROM, from);
      values.is(ProtocolKey.REDNESS_DAYS, days);
      for (TreatmentType treatment : TreatmentType.values()) {
        ConsentForm form = kiosk.getBean(ConsentForms.class).inForce(treatment).orElseThrow();
        assertThat(words(form, language)).contains(expected, call).doesNotContain("{");
      }
    }
  }

  private static String words(ConsentForm form, String language) {
    return form.pages().stream()
        .map(page -> page.text().in(Locale.of(language)))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @Tag("F019")
  @CsvSource({
    "en, vein|arm|spin|bruise|infected|faint",
    "es, vena|brazo|centrifugamos|moretón|infecta|desmaya",
    "de, Vene|Arm|schleudern|blau|infizieren|ohnmächtig",
    "fr, veine|bras|centrifugeons|bleuir|infecter|évanouissent",
    "ar, وريد|الذراع|وندوره|كدمة|بعدوى|يغمى"
  })
  void theFormForPlasmaSaysWhereBloodIsDrawnAndWhatCanHappenThere(String language, String words) {
    try (var kiosk = ConsentFixture.approved(data, SHIPPED)) {
      ConsentForm form = kiosk.getBean(ConsentForms.class).inForce(TreatmentType.PRP).orElseThrow();
      assertThat(form.name()).isEqualTo("prp-2");
      assertThat(form.pages().get(1).text().in(Locale.of(language))).contains(words.split("\\|"));
      for (ConsentForm.Question question : form.questions()) {
        ConsentForm old = kiosk.getBean(ConsentForms.class).find("prp", 1).orElseThrow();
        int same =
            old.questions().stream()
                .filter(each -> each.id().equals(question.id()))
                .findFirst()
                .orElseThrow()
                .page();
        assertThat(form.pages().get(question.page()).title())
            .isEqualTo(old.pages().get(same).title());
      }
    }
  }
}
