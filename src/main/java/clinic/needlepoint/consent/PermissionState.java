package clinic.needlepoint.consent;

import java.time.Instant;
import java.util.Locale;

/**
 * A free choice as it stands.
 *
 * @param id of the form's, such as "photos-record"
 * @param form in which it was chosen last, with its version
 * @param sha256 of the document in which it was chosen last
 */
public record PermissionState(
    String id, Choice choice, String form, int version, String sha256, Instant at) {
  /** What was chosen last. */
  public enum Choice {
    GRANTED,
    REFUSED,
    WITHDRAWN;

    /** As the log and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean granted() {
    return choice == Choice.GRANTED;
  }
}
