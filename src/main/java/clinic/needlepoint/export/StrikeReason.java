package clinic.needlepoint.export;

import java.util.Locale;

/** Why a record is wrong: words to choose from, so that nothing of a patient gets into the log. */
public enum StrikeReason {
  ENTERED_TWICE,
  WRONG_VISIT,
  WRONG_CARTRIDGE,
  WRONG_PERSON,
  DID_NOT_HAPPEN;

  /** As the log and the reports have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
