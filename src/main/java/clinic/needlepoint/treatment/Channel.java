package clinic.needlepoint.treatment;

import java.util.Locale;

/** How somebody was told. */
public enum Channel {
  PHONE,
  LETTER,
  EMAIL,
  IN_PERSON;

  /** As the log has it: "in-person". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
