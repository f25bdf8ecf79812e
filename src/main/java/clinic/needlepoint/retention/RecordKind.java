package clinic.needlepoint.retention;

import java.util.Locale;

/** The kinds of records of a person that rules of keeping tell apart. */
public enum RecordKind {
  /** Name, date of birth, appointments. */
  BOOKING,
  VISIT,
  SCREENING,
  CONSENT,
  TREATMENT;

  /**
   * The kind of a record in the log.
   *
   * @param type such as "consent.signed"; one that nobody thought of counts as the treatment
   */
  static RecordKind of(String type) {
    return switch (type.substring(0, type.indexOf('.'))) {
      case "patient", "hold" -> BOOKING;
      case "visit" -> VISIT;
      case "screening" -> SCREENING;
      case "consent", "education" -> CONSENT;
      default -> TREATMENT;
    };
  }

  /** As in the configuration and in the keys of messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
