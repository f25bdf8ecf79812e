package clinic.needlepoint.screening;

/** The answers are with the staff and stand; nothing was written. */
public final class ScreeningFinished extends RuntimeException {
  ScreeningFinished() {
    super("screening.finished");
  }
}
