package clinic.needlepoint.cartridge;

/** Another cartridge of this session waits for somebody to say how its pack looks. */
public final class PackQuestionOpen extends RuntimeException {
  PackQuestionOpen() {
    super("cartridge.refused.question-open");
  }

  /** The key of the sentence to show. */
  public String messageKey() {
    return String.valueOf(getMessage());
  }
}
