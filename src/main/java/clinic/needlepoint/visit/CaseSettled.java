package clinic.needlepoint.visit;

/** Somebody else settled this case meanwhile. */
public final class CaseSettled extends RuntimeException {
  CaseSettled() {
    super("visit.case-settled");
  }
}
