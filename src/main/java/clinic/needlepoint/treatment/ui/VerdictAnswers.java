package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.DiscardReason;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.ui.VerdictActions;
import java.time.LocalDate;

/** What a person answers to a verdict, handed to the session's screen. */
record VerdictAnswers(SessionView view, JudgedScan scan) implements VerdictActions {
  @Override
  public void useIt() {
    view.use(scan);
  }

  @Override
  public void discard(DiscardReason reason) {
    view.discard(scan, reason);
  }

  @Override
  public void sayWhy() {
    view.askWhyAllow(scan);
  }

  @Override
  public void scanAnother() {
    view.gate();
  }

  @Override
  public void typeCode() {
    view.typeTheLabel();
  }

  @Override
  public void confirmToday(LocalDate seen) {
    view.confirmToday(seen);
  }

  @Override
  public void leave() {
    view.gate();
  }
}
