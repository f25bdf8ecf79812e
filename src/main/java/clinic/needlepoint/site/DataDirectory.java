package clinic.needlepoint.site;

import java.nio.file.Path;

/**
 * The folder with everything that must outlive the process: database, log key, last head, pepper.
 */
public record DataDirectory(Path path) {
  public Path database() {
    return path.resolve("needlepoint.db");
  }

  /** The log's signing key, PKCS#8, mode 0600. */
  public Path logKey() {
    return path.resolve("log-key.p8");
  }

  /** The secret mixed into every PIN before hashing, mode 0600. */
  public Path pepper() {
    return path.resolve("pepper");
  }

  /** There only while the log does not hold: the next start checks all of it. */
  public Path logFault() {
    return path.resolve("log-fault");
  }

  /** Pseudonyms of erased people, outside the database and its copies on purpose. */
  public Path erasedPatients() {
    return path.resolve("erased-patients");
  }

  /** The last signed head of the log, outside the database on purpose. */
  public Path lastHead() {
    return path.resolve("last-head");
  }
}
