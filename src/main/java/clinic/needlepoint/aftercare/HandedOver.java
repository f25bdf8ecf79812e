package clinic.needlepoint.aftercare;

import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A paper that somebody has.
 *
 * @param id what the log calls its code
 * @param text the version of what it says, such as "standard-1"
 * @param language two letters
 * @param by the staff pseudonym
 * @param expires when its code ends
 */
public record HandedOver(
    long id,
    SessionNumber session,
    VisitId visit,
    PatientId patient,
    String text,
    String language,
    Optional<LocalDate> next,
    Way way,
    Instant at,
    String by,
    Instant expires) {

  /** How the words reached the person. */
  public enum Way {
    /** On the stick, read back. */
    STICK,
    /** A browser took the last byte. */
    BROWSER,
    /** The printer says that all of it is out. */
    PRINTER,
    /** Read from the screen together, and the code written down by hand. */
    SCREEN;

    /** As the table, the log and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
