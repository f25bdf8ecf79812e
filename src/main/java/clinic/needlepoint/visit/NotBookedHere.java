package clinic.needlepoint.visit;

/** The appointment was called off meanwhile, or is not of this place and day. */
public final class NotBookedHere extends IllegalArgumentException {
  NotBookedHere() {
    super("That visit is not booked here today");
  }
}
