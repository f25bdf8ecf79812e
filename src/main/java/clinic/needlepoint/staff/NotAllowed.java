package clinic.needlepoint.staff;

/** Somebody asked for what their role or licence does not allow. The message is a message key. */
public final class NotAllowed extends RuntimeException {
  NotAllowed(String messageKey) {
    super(messageKey);
  }

  /** What one person asked for, another has to confirm. */
  public static NotAllowed asSecondPerson() {
    return new NotAllowed("staff.not-allowed.second-person");
  }

  /** The key of the sentence to show. */
  public String messageKey() {
    return String.valueOf(getMessage());
  }
}
