package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
class StaffRailTests {
  @Autowired private ApplicationContext kiosk;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void holdsNoMoreThanTheSmallPanelHasRoomFor() {
    screen.signInAsLead();
    screen.open("staff");
    assertThat(links("rail")).hasSize(9).contains("More", "Aftercare").endsWith("Lock");
    assertThat(links("rail")).doesNotContain("Forms");
  }

  @Test
  void hasTheRestBehindOneMoreTouch() {
    screen.signInAsLead();
    screen.open("staff/more");
    assertThat(links("places")).contains("Consents", "Forms", "Recalls", "Own records");
    assertThat(links("places")).doesNotContain("Arrivals", "Administration");
    assertThat(current()).contains("More");
    screen.open("staff/forms");
    assertThat(current()).contains("More");
  }

  @Test
  void asksNobodyForAnotherTouchWhereThereIsRoom() {
    screen.signInAsAuditor();
    screen.open("auditor");
    assertThat(links("rail")).containsExactly("Records", "Protocol", "Lock");
    assertThat(current()).contains("Records");
  }

  private static List<String> links(String nav) {
    return LocatorJ._find(LocatorJ._get(Nav.class, spec -> spec.withClasses(nav)), Anchor.class)
        .stream()
        .map(StaffRailTests::words)
        .toList();
  }

  private static Optional<String> current() {
    return LocatorJ._find(Anchor.class).stream()
        .filter(link -> link.getElement().hasAttribute("aria-current"))
        .map(StaffRailTests::words)
        .findFirst();
  }

  private static String words(Component link) {
    return link.getElement().getTextRecursively();
  }
}
