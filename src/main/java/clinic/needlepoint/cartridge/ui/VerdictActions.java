package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.DiscardReason;
import java.time.LocalDate;

/** What a person can do about a verdict. Each is called in the UI's lock, once a press. */
public interface VerdictActions {
  /** The pack is dry, sealed and not damaged. */
  void useIt();

  void discard(DiscardReason reason);

  /** Leaves the verdict to say why a cartridge with a caution is used. */
  void sayWhy();

  /** Leaves the verdict to scan another. */
  void scanAnother();

  /** Leaves the verdict to type the code. */
  void typeCode();

  /** This is the day. */
  void confirmToday(LocalDate seen);

  /** Leaves the verdict; nothing can be scanned now. */
  void leave();
}
