package clinic.needlepoint.treatment;

/** What was asked for does not go now. */
public final class SessionRefused extends RuntimeException {
  private final transient Words words;

  SessionRefused(Words words) {
    super(words.key());
    this.words = words;
  }

  SessionRefused(String key) {
    this(Words.of("treatment.refused." + key));
  }

  /** The sentence to show: the state, and what to do. */
  public Words words() {
    return words;
  }
}
