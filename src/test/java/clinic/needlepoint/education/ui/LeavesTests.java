package clinic.needlepoint.education.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.consent.ConsentFixture.OnePatient;
import clinic.needlepoint.education.EducationFixture;
import clinic.needlepoint.education.EducationTelling;
import clinic.needlepoint.education.Telling;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.TreatmentType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every shipped page and notice in every language it is written in. */
@Tag("F017")
class LeavesTests {
  @TempDir Path folder;

  @Test
  void fitsEveryLanguageAndIsFoundAgain() {
    try (var kiosk = EducationFixture.open(folder, Path.of("kiosk-config"))) {
      kiosk.getBean(OnePatient.class).born(LocalDate.now(ZoneOffset.UTC).minusYears(20));
      for (TreatmentType treatment : TreatmentType.values()) {
        kiosk.getBean(OneVisit.class).plan(treatment);
        Telling telling = kiosk.getBean(EducationTelling.class).prepare(OneVisit.CLAIM);
        for (String language : List.of("en", "es", "de", "fr")) {
          fits(telling, Locale.of(language), false, 145, 26);
          fits(telling, Locale.of(language), true, 125, 40);
        }
      }
    }
  }

  private static void fits(
      Telling telling, Locale language, boolean large, int letters, int screens) {
    Leaves all = new Leaves(telling, page -> List.of(), language, large);
    List<Leaf> leaves = new ArrayList<>(all.pages());
    leaves.addAll(all.notices());
    assertThat(leaves).hasSizeLessThan(screens);
    assertThat(leaves)
        .allSatisfy(leaf -> {
          assertThat(leaf.text()).as(language.toString()).hasSizeLessThanOrEqualTo(letters);
          assertThat(Leaf.indexOf(leaves, leaf.place())).isEqualTo(leaves.indexOf(leaf));
        });
    assertThat(leaves.stream().flatMap(leaf -> leaf.read().stream()).toList())
        .as("each notice is read on one screen")
        .hasSameSizeAs(telling.notices());
  }
}
