package clinic.needlepoint.scanner.ui;

import clinic.needlepoint.scanner.KeyboardLayout;
import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.Scanner;
import clinic.needlepoint.scanner.ScannerProof;
import clinic.needlepoint.scanner.ScannerState;
import clinic.needlepoint.scanner.SelfTest;
import clinic.needlepoint.scanner.SelfTestCode;
import clinic.needlepoint.scanner.UnreadableScan;
import clinic.needlepoint.udi.Separators;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Where a technician sees how the scanner stands, and scans codes that show what it loses. */
@Route(value = "admin/scanner", layout = StaffLayout.class)
@Menu(title = "scanner.setup.menu", icon = "scan", order = 62)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://scanner/scanner.css")
class ScannerView extends StaffPage implements HasDynamicTitle {
  private final Scanner scanner;
  private final transient ScannerProof proof;
  private final Div proven = new Div();
  private final Map<SelfTestCode, SelfTestCard> cards = new EnumMap<>(SelfTestCode.class);
  private final Div said = new Div();

  ScannerView(Scanner scanner, ScannerProof proof, Clock clock) {
    this.scanner = scanner;
    this.proof = proof;
    scrolls();
    title(getTranslation("scanner.setup.title"));
    said.getElement().setAttribute("aria-live", "polite");
    for (SelfTestCode code : SelfTestCode.values()) {
      cards.put(code, new SelfTestCard(code));
    }
    Div codes = new Div(cards.values().toArray(Component[]::new));
    codes.addClassName("rows");
    Div page =
        new Div(state(), proven, new Paragraph(getTranslation("scanner.setup.intro")), said, codes);
    sayProof();
    page.addClassNames("page-in", "scanner-page");
    add(page, new ScanListener(this::scanned, this::dropped, clock));
  }

  private Component state() {
    ScannerState state = scanner.state();
    String link = state.link().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Shape shape =
        switch (state.link()) {
          case READY -> Shape.OK;
          case IN_PAGE -> Shape.UNKNOWN;
          case MISSING, NO_ACCESS, TAKEN, FAILED -> Shape.STOP;
        };
    return new Status(
        shape, getTranslation("scanner.state." + link, state.device(), scanner.unheard()));
  }

  private void scanned(Scan scan) {
    said.removeAll();
    SelfTest.of(scan, scanner.layout())
        .ifPresentOrElse(this::tested, () -> say(getTranslation("scanner.setup.other")));
  }

  private void tested(SelfTest test) {
    proof.tested(test);
    sayProof();
    cards.forEach((code, card) -> {
      if (code == test.code()) {
        card.show(test, scanner.layout());
      }
    });
  }

  /** Whether the end of a label is believed to be its end. */
  private void sayProof() {
    boolean trusted = proof.separators() == Separators.ARRIVE;
    proven.removeAll();
    proven.add(
        new Status(
            trusted ? Shape.OK : Shape.UNKNOWN,
            getTranslation(trusted ? "scanner.proof.yes" : "scanner.proof.no")));
  }

  private void dropped(UnreadableScan scan) {
    String why =
        switch (scan.reason()) {
          case CHARACTER -> getTranslation("scanner.setup.character", layoutName(scanner.layout()));
          case UNKNOWN_KEY -> getTranslation("scanner.setup.unknown-key");
          case UNFINISHED -> getTranslation("scanner.setup.unfinished");
          case EMPTY, TOO_LONG, KEYS_LOST ->
              getTranslation("scanner.unreadable." + scan.reason().name());
        };
    say(why);
  }

  private void say(String words) {
    said.removeAll();
    said.add(new Status(Shape.WARN, words));
  }

  private String layoutName(KeyboardLayout layout) {
    return getTranslation("scanner.layout." + layout.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("scanner.setup.title");
  }
}
