package clinic.needlepoint.audit;

import java.util.Optional;

/** Looks up committed records by what their headers carry. */
public interface AuditIndex {
  /**
   * The last record of a type, with its body.
   *
   * @param key one of the type's mandatory keys, best one that few other records carry
   */
  Optional<AuditRecord> latest(String type, String key);

  /** The record of that number; empty past the end of the log. */
  Optional<AuditRecord> find(long seq);

  /** How many records are committed. */
  long size();
}
