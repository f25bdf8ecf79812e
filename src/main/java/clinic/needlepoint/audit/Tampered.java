package clinic.needlepoint.audit;

/** What was given is in the right form, and a signature or a proof says that it is not true. */
public final class Tampered extends RuntimeException {
  public Tampered(String what) {
    super(what);
  }
}
