package clinic.needlepoint.scanner;

import java.util.function.Predicate;

/**
 * The kiosk's scanner, as far as the server reads it. A scan goes to one listener: the screen that
 * was opened last, since one kiosk has one screen and an older one is a page that was left. Where
 * none listens, the scan is counted as dropped.
 */
public interface Scanner {
  ScannerState state();

  /** The layout that its keys are read by; the page's own reader has that of the system, US. */
  KeyboardLayout layout();

  /**
   * Hands every scan to this listener until the answer is run. It is called on the scanner's own
   * thread and must not keep it.
   *
   * @param listener says false when its screen is gone, so that the next one is asked
   */
  Runnable listen(Predicate<ScanReading> listener);

  /** Scans since the start that no screen took. */
  long unheard();
}
