package clinic.needlepoint.retention;

import java.util.Locale;

/** Why somebody's records are held. Chosen and not typed, so that nothing of a patient gets in. */
public enum HoldReason {
  CLAIM,
  COMPLAINT,
  AUTHORITY,
  COURT;

  /** In the log and in the keys of messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
