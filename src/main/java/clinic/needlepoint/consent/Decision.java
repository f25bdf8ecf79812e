package clinic.needlepoint.consent;

import clinic.needlepoint.visit.TreatmentType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A decision as it was made.
 *
 * @param treatment what was planned at the time
 * @param language of the document that was shown, two letters
 * @param sha256 of the document that was shown
 * @param typedName where it was signed so
 * @param printedName of who signed, as the document has it; empty in what was signed before names
 *     stood there
 * @param zone the clinic's, in which {@code at} is to be read
 * @param record its number in the log; empty in what was signed before it was kept here
 */
public record Decision(
    Kind kind,
    String form,
    int version,
    TreatmentType treatment,
    String language,
    String sha256,
    Optional<DeclineReason> reason,
    Optional<String> typedName,
    Optional<String> printedName,
    Instant at,
    ZoneId zone,
    Optional<Long> record) {

  /** What was decided. */
  public enum Kind {
    SIGNED,
    DECLINED,
    /** Taken back. */
    WITHDRAWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public boolean signed() {
    return kind == Kind.SIGNED;
  }

  @Override
  public String toString() {
    return "Decision[" + kind + ", " + form + "-" + version + "]";
  }
}
