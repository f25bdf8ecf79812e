package clinic.needlepoint.consent;

import java.util.Locale;

/** By which a copy was sent to the patient. */
public enum CopyWay {
  /** On the stick, read back. */
  STICK,
  /** All of it was sent to a browser. */
  BROWSER,
  /** The printer says that all of it is out. */
  PRINTER,
  /** All of it was sent to their own phone. */
  PHONE;

  /** As the log has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
