package clinic.needlepoint.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.consent.ConsentFixture;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.visit.TreatmentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F020")
class PagePartTests {
  @TempDir Path folder;

  @Test
  void largerTextShowsEverySentenceOnMoreScreens() {
    try (var kiosk = ConsentFixture.approved(folder, Path.of("kiosk-config"))) {
      ConsentForm form =
          kiosk.getBean(ConsentForms.class).inForce(TreatmentType.STANDARD).orElseThrow();
      for (Locale locale : clinic.needlepoint.ui.Messages.LANGUAGES) {
        List<PagePart> normal = PagePart.of(form, locale, false);
        List<PagePart> large = PagePart.of(form, locale, true);
        assertThat(normal).hasSameSizeAs(form.pages());
        assertThat(large).hasSizeGreaterThan(normal.size());
        assertThat(large).allSatisfy(part -> assertThat(part.text().length()).isLessThan(125));
        assertThat(words(large)).isEqualTo(words(normal));
        for (int i = 0; i < large.size(); i++) {
          assertThat(PagePart.indexOf(large, large.get(i).place())).isEqualTo(i);
        }
        assertThat(PagePart.indexOf(normal, large.getLast().place())).isEqualTo(normal.size() - 1);
      }
    }
  }

  private static String words(List<PagePart> parts) {
    return parts.stream().map(PagePart::text).collect(Collectors.joining(" "));
  }
}
