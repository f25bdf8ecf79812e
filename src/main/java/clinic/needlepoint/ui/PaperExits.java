package clinic.needlepoint.ui;

/**
 * By the stick for whoever stands at the kiosk, whose browser keeps no files; else by the browser.
 */
public interface PaperExits {
  /** A new one, to be added to one screen. */
  PaperExit open();
}
