package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.needlepoint.KioskTest;
import clinic.needlepoint.NeedlepointApplication;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A clinic that offers two languages, of which Arabic greets. */
@SpringBootTest(
    classes = NeedlepointApplication.class,
    properties = {"needlepoint.languages[0]=ar", "needlepoint.languages[1]=de"})
@ContextConfiguration(initializers = KioskTest.FreshFolder.class)
@Tag("F044")
class OfferedLanguagesTests {
  @Autowired private ApplicationContext kiosk;

  @BeforeEach
  void open() {
    MockVaadin.setup(
        MockedUI::new,
        new MockSpringServlet(
            new Routes().autoDiscoverViews("clinic.needlepoint.journey.ui"), kiosk, MockedUI::new));
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void aKioskOffersWhatTheClinicWroteAndNothingElse() {
    assertThat(Messages.offered()).containsExactly(Locale.of("ar"), Locale.GERMAN);
  }

  @Test
  void whoeverLeavesLeavesTheClinicsFirstLanguage() {
    Look.language(UI.getCurrent(), Locale.GERMAN);
    Look.reset(UI.getCurrent());
    assertThat(UI.getCurrent().getSession().getLocale()).isEqualTo(Locale.of("ar"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, de, ar",
    "/waiting, de, ar",
    "/auditor, de, de",
    "/sign-in, de, de",
    "/auditor, es, ar"
  })
  void aDeskIsMetInItsLanguageAndAPatientInTheClinics(String path, String asks, String met) {
    VaadinRequest request = mock(VaadinRequest.class);
    when(request.getPathInfo()).thenReturn(path);
    when(request.getLocale()).thenReturn(Locale.of(asks, "XX"));
    assertThat(PageLanguage.met(request)).isEqualTo(Locale.of(met));
  }

  @Test
  void aButtonStandsForEachOfThem() {
    assertThat(
            LocatorJ._find(new LanguageChoice(() -> {}), NativeButton.class).stream()
                .map(button -> button.getElement().getTextRecursively()))
        .containsExactly("العربية", "Deutsch");
  }

  @Test
  void aLanguageThatNobodySpeaksIsRefusedInWords() {
    for (List<String> wrong :
        List.of(List.<String>of(), List.of("en", "tlh"), List.of("de", "de"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new OfferedLanguages(wrong))
          .withMessageContaining("needlepoint.languages is " + wrong)
          .withMessageContaining("one or more of [en, es, de, fr, ar]");
    }
  }
}
