package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/** The agencies that issue device identifiers, named as the FDA names them. */
public enum Issuer {
  GS1,
  HIBC,
  ICCBBA;

  /** Whose code it is by its first characters, after the AIM prefix; null when they do not tell. */
  static @Nullable Issuer of(String raw) {
    int start = raw.startsWith("]") ? Math.min(Symbology.PREFIX, raw.length()) : 0;
    if (raw.startsWith("+", start)) {
      return HIBC;
    }
    if (isIccbba(raw, start)) {
      return ICCBBA;
    }
    return DigitalLinkReader.startsAt(raw, start) ? GS1 : null;
  }

  /** ISBT 128 data identifiers are an equals sign or ampersand and a further sign, as in =/ . */
  static boolean isIccbba(String raw, int start) {
    return start + 1 < raw.length()
        && (raw.charAt(start) == '=' || raw.charAt(start) == '&')
        && raw.charAt(start + 1) > ' '
        && !Character.isLetterOrDigit(raw.charAt(start + 1));
  }
}
