package clinic.needlepoint.audit;

/** What was given is not in the form it should have: nothing can be said of whether it is true. */
public final class Unreadable extends IllegalArgumentException {
  public Unreadable(String what) {
    super(what);
  }

  public Unreadable(String what, Throwable cause) {
    super(what, cause);
  }
}
