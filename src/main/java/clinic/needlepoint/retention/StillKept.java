package clinic.needlepoint.retention;

/** Nobody was erased, because something stands in the way. */
public final class StillKept extends RuntimeException {
  @SuppressWarnings("serial") // never serialized
  private final Hindrance hindrance;

  StillKept(Hindrance hindrance) {
    super("The person can not be erased: " + hindrance.getClass().getSimpleName());
    this.hindrance = hindrance;
  }

  public Hindrance hindrance() {
    return hindrance;
  }
}
