package clinic.needlepoint.station;

import java.util.Locale;

/** What a named person says about an alarm. */
public enum AlarmAnswer {
  WILL_SCAN,
  BACK_IN_PLACE,
  MISSING,
  IN_THE_BIN,
  SEEN_TO,
  TECHNICIAN,
  CHECKED,
  /** None of these: a note says what. */
  OTHER;

  /** As tables, records and message keys write it: "will-scan". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AlarmAnswer of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
