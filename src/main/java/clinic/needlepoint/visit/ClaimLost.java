package clinic.needlepoint.visit;

/** The visit goes on at another screen; nothing of this screen's last answer was written. */
public final class ClaimLost extends RuntimeException {
  public ClaimLost() {
    super("visit.claim-lost");
  }
}
