package clinic.needlepoint.audit;

import java.io.IOException;

/** Opens the log as it stood at a size, for exports that read for minutes. */
public interface AuditSnapshots {
  /** What is done with a snapshot while it is open. */
  @FunctionalInterface
  interface Work<T> {
    T with(AuditSnapshot snapshot) throws IOException;
  }

  /**
   * Reads in one transaction, so that everything the work sees stood there at the same moment.
   *
   * @param size the records before this number are seen; all of them must be committed
   */
  <T> T read(long size, Work<T> work) throws IOException;
}
