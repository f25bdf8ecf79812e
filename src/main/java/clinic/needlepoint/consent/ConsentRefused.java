package clinic.needlepoint.consent;

/** A consent can not be taken so. The message is a message key. */
public final class ConsentRefused extends RuntimeException {
  ConsentRefused(String messageKey) {
    super(messageKey);
  }

  /** The key of the sentence to show. */
  public String messageKey() {
    return String.valueOf(getMessage());
  }
}
