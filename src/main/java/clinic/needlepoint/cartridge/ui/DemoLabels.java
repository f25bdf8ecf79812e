package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.DemoBarcodes;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Labels to "scan" where there is no scanner. Only the demo has them. */
@Component
public class DemoLabels {
  private final SiteKind kind;
  private final TodaysDate date;
  private final Clock clock;

  DemoLabels(SiteKind kind, TodaysDate date, Clock clock) {
    this.kind = kind;
    this.date = date;
    this.clock = clock;
  }

  /**
   * A panel whose buttons feed the way that a scanner feeds.
   *
   * @return empty in a clinic
   */
  public Optional<Div> panel(Consumer<ScanReading> scanner) {
    return panel(DemoBarcodes.on(date.today()), "title", scanner);
  }

  /**
   * The same with the boxes that were delivered today.
   *
   * @return empty in a clinic
   */
  Optional<Div> boxes(Consumer<ScanReading> scanner) {
    return panel(DemoBarcodes.boxes(date.today()), "boxes", scanner);
  }

  private Optional<Div> panel(
      List<DemoBarcodes> barcodes, String title, Consumer<ScanReading> scanner) {
    if (kind != SiteKind.DEMO) {
      return Optional.empty();
    }
    Div panel = new Div();
    panel.addClassName("demo-labels");
    panel.add(new Paragraph(panel.getTranslation("cartridge.demo." + title)));
    for (DemoBarcodes label : barcodes) {
      panel.add(
          Buttons.plain(
              panel.getTranslation("cartridge.demo." + label.name()),
              () -> scanner.accept(read(label.code()))));
    }
    return Optional.of(panel);
  }

  private ScanReading read(String code) {
    return ScanReading.of(code, clock.instant(), ScanSource.KEYBOARD_WEDGE);
  }
}
