package clinic.needlepoint.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The one log of everything that happens. */
public interface AuditLog {
  /**
   * Writes one record in the caller's transaction, so that what happened and its record are durable
   * together or not at all.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   * @throws IllegalArgumentException when a mandatory key is missing or a value has no canonical
   *     form
   */
  AuditRecord append(AuditEntry entry);

  /** The same for several, in this order; for a burst of them this is several times as fast. */
  default List<AuditRecord> appendAll(List<AuditEntry> entries) {
    return entries.stream().map(this::append).toList();
  }

  /**
   * The committed records of these types with {@code from <= at < to}, in order of {@code seq}.
   *
   * @param types names, such as "session.opened"
   */
  List<AuditRecord> find(Collection<String> types, Instant from, Instant to);
}
