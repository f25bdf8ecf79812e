package clinic.needlepoint.scanner;

/** Finds and opens the one scanner that the configuration names. */
@FunctionalInterface
interface ScannerSource {
  /**
   * Opens it.
   *
   * @throws DeviceTrouble when it is not there, or not ours
   */
  ScannerLine open() throws DeviceTrouble;
}
