package clinic.needlepoint.scanner.ui;

import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;

/** Takes the scans of a screen that asks for none, and says so. */
@StyleSheet("context://scanner/scanner.css")
final class ScanCatcher extends Div {
  private final Div said = new Div();

  ScanCatcher(Clock clock) {
    addClassName("scan-catcher");
    said.getElement().setAttribute("aria-live", "polite");
    add(new ScanListener(scan -> say(), dropped -> say(), clock), said);
  }

  private void say() {
    said.removeAll();
    said.add(
        new Banner(
                Shape.UNKNOWN,
                getTranslation("scanner.not-here"),
                getTranslation("scanner.not-here.more"))
            .with(Buttons.plain(getTranslation("scanner.not-here.done"), said::removeAll)));
  }
}
