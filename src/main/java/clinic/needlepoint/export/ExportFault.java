package clinic.needlepoint.export;

import java.util.Locale;

/** Why an export did not work, in the words of the log and the keys of the screens. */
public enum ExportFault {
  /** No stick was there to write to when it came to it. */
  NO_STICK,
  /** The stick was pulled out before all of it was on it. */
  PULLED,
  STICK_FULL,
  READ_ONLY,
  /** What was read back is not what was written. */
  READ_BACK,
  /** The bundle on the stick did not pass the kiosk's own check. */
  NOT_PROVEN,
  /** The stick takes no file for a reason that it did not say. */
  STICK,
  /** The printer could not be reached. */
  PRINTER_OFF,
  /** The printer takes nothing now, or no PDF. */
  PRINTER_REFUSED,
  /** The printer began and gave up. */
  PRINTER_GAVE_UP,
  /** The printer waited too long, and the paper was taken back from it. */
  PRINTER_WAITS,
  /** The printer fell silent with the paper in it, which may still come out. */
  PRINTER_SILENT,
  /** The kiosk's own disk has no room for the file. */
  NO_ROOM,
  /** All of it was written, and the kiosk could not write that down. */
  NOT_RECORDED,
  /** The records could not be read, or the file not be made. */
  MAKING;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For a screen's text. */
  public String key() {
    return word();
  }
}
