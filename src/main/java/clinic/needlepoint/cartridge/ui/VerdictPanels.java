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

  /**
   * A panel for a verdict that is in the log already.
   *
   * @param mayAllow whether the person before it may use a cartridge with a caution
   */
  public VerdictPanel of(JudgedScan scan, UI ui, boolean mayAllow, VerdictActions actions) {
    LocalDate today = date.today();
    VerdictWords words =
        new VerdictWords.Writer(messages, ui.getLocale(), today, sites.require().zone())
            .write(scan, mayAllow);
    return new VerdictPanel(scan, words, today, mayAllow, actions);
  }

  /** The sound that goes with it. */
  public void sound(JudgedScan scan, UI ui) {
    Tone tone =
        switch (scan.verdict()) {
          case CartridgeVerdict.Accepted _ -> Tone.OK;
          case CartridgeVerdict.Amber _, CartridgeVerdict.HalfLabel _ -> Tone.CARE;
          default -> Tone.STOP;
        };
    tone.sound(ui);
  }
}
