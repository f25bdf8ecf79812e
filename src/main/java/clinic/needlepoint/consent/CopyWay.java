package clinic.needlepoint.consent;

import java.util.Locale;

/** By which a copy reached the patient. */
public enum CopyWay {
  /** On the stick, read back. */
  STICK,
  /** A browser took the last byte. */
  BROWSER,
  /** The printer says that all of it is out. */
  PRINTER,
  /** Their own phone took the last byte. */
  PHONE;

  /** As the log has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
