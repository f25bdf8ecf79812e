package clinic.needlepoint.staff;

/** Somebody else has this staff code. */
public final class CodeTaken extends RuntimeException {
  CodeTaken() {
    super("Somebody else has this staff code.");
  }
}
