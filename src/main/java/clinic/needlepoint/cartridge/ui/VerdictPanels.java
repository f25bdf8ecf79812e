package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.CartridgeVerdict;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Tone;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes verdict panels in the language of the screen. */
@Component
public class VerdictPanels {
  private final Messages messages;
  private final TodaysDate date;
  private final Sites sites;

  VerdictPanels(Messages messages, TodaysDate date, Sites sites) {
    this.messages = messages;
    this.date = date;
    this.sites = sites;
  }

  /** A panel for a verdict that is in the log already. */
  public VerdictPanel of(JudgedScan scan, UI ui, VerdictActions actions) {
    LocalDate today = date.today();
    VerdictWords words =
        new VerdictWords.Writer(messages, ui.getLocale(), today, sites.require().zone())
            .write(scan.verdict());
    return new VerdictPanel(scan, words, today, actions);
  }

  /** The sound that goes with it. */
  public void sound(JudgedScan scan, UI ui) {
    Tone tone = scan.verdict() instanceof CartridgeVerdict.Accepted ? Tone.OK : Tone.STOP;
    tone.sound(ui);
  }
}
