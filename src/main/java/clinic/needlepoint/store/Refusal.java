package clinic.needlepoint.store;

/**
 * The kiosk must not start. Carries words for the person in front of it, because a clinic finds
 * this at eight in the morning: what is the matter, and what to do now.
 */
public final class Refusal extends RuntimeException {
  private final String whatToDo;

  public Refusal(String what, String whatToDo) {
    super(what);
    this.whatToDo = whatToDo;
  }

  public Refusal(String what, String whatToDo, Throwable cause) {
    super(what, cause);
    this.whatToDo = whatToDo;
  }

  /** What is the matter, one or two sentences. */
  public String what() {
    return String.valueOf(getMessage());
  }

  public String whatToDo() {
    return whatToDo;
  }
}
