package clinic.needlepoint.consent;

/** What was drawn or typed is no signature. The message is a message key. */
public final class SignatureRefused extends RuntimeException {
  SignatureRefused(String messageKey) {
    super(messageKey);
  }

  /** The key of the sentence to show. */
  public String messageKey() {
    return String.valueOf(getMessage());
  }
}
