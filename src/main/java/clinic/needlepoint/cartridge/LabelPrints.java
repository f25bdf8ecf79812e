package clinic.needlepoint.cartridge;

import clinic.needlepoint.document.DataMatrix;
import clinic.needlepoint.document.LabelSheet;
import clinic.needlepoint.site.Sites;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Labels of the clinic on paper: as a sheet for any printer, or as text for a label printer. */
@Component
public class LabelPrints {
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

  private final Sites sites;
  private final Clock clock;

  LabelPrints(Sites sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * Sheets of labels as PDF/A-2b.
   *
   * @param lines what a person reads on a label
   */
  public void sheets(
      List<UnitLabel> labels,
      Function<UnitLabel, List<String>> lines,
      String title,
      Locale language,
      OutputStream out)
      throws IOException {
    try (LabelSheet sheet =
        new LabelSheet(
            out, SCRATCH, title, language, clock.instant().atZone(sites.require().zone()))) {
      for (UnitLabel label : labels) {
        sheet.label(DataMatrix.gs1(label.elements()), lines.apply(label));
      }
    }
  }

  /** The same labels in ZPL II, one after the other, for a printer of 203 dots an inch. */
  public static String zpl(List<UnitLabel> labels, Function<UnitLabel, List<String>> lines) {
    StringBuilder text = new StringBuilder();
    labels.forEach(label -> text.append(Zpl.label(label.elements(), lines.apply(label))));
    return text.toString();
  }
}
