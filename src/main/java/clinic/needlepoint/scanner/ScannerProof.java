package clinic.needlepoint.scanner;

import clinic.needlepoint.udi.Separators;

/**
 * What the self-test has shown of this scanner. It is the scanner of the kiosk's configuration that
 * is meant: where that changes, nothing is known of the new one.
 */
public interface ScannerProof {
  /** Arrive once every code of the self-test came in whole, and none came in otherwise later. */
  Separators separators();

  /** Notes, with a record, what came of a code of the self-test. */
  void tested(SelfTest test);
}
