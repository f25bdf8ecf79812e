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
