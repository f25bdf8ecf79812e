package clinic.needlepoint.audit;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.store.Refusal;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the log with the last head outside the database before anything is written. A log that
 * is shorter was put back to an older state: it goes on in another epoch, which the first record
 * says. A log that contradicts its heads is refused.
 */
@Component
@Lazy(false) // as the check of the log, for every command
class EpochGuard {
  private static final Logger LOG = LoggerFactory.getLogger(EpochGuard.class);

  private final JdbcHeads rows;
  private final LastHeadFile file;
  private final LogKeys keys;
  private final Sites sites;
  private final AuditLog log;

  /** Takes the check so that it is done before. */
  EpochGuard(
      JdbcAuditCheck checked,
      JdbcHeads rows,
      LastHeadFile file,
      LogKeys keys,
      Sites sites,
      AuditLog log,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.file = file;
    this.keys = keys;
    this.sites = sites;
    this.log = log;
    Objects.requireNonNull(checked);
    transaction.executeWithoutResult(_ -> compare());
  }

  private void compare() {
    Optional<Checkpoint> known = rows.latest().map(Head::checkpoint);
    known.filter(head -> !isPrefix(head)).ifPresent(head -> refuse());
    if (sites.find().isEmpty() || (known.isEmpty() && file.read().isEmpty())) {
      return; // nobody's log yet, or one of which no head was ever signed
    }
    requireKey();
    Optional<Checkpoint> outside = file.read().filter(keys::own).map(Head::checkpoint);
    if (outside.isEmpty()) {
      known.ifPresent(head -> open(head, "the last head is missing"));
    } else if (outside.get().size() > rows.size()) {
      open(outside.get(), "the database is older than the last head");
    } else if (!isPrefix(outside.get()) && !Heads.quoted(rows, outside.get())) {
      refuse();
    }
  }

  private void requireKey() {
    try {
      if (rows.latest().filter(head -> !keys.own(head)).isEmpty()) {
        return;
      }
    } catch (UncheckedIOException | Unreadable e) {
      throw new Refusal(e, "audit.refused.key-missing");
    }
    throw new Refusal("audit.refused.key-replaced");
  }

  private boolean isPrefix(Checkpoint head) {
    return head.size() >= 1
        && head.size() <= rows.size()
        && Arrays.equals(rows.root(head.size()), head.root());
  }

  /**
   * Once for a head, however often the kiosk starts before it can sign another. A copy that is
   * restored twice knows nothing of the first time: it opens as many epochs as it takes to have one
   * that was never used.
   */
  private void open(Checkpoint last, String why) {
    if (Heads.quoted(rows, last)) {
      return;
    }
    int current = rows.epochs(Long.MAX_VALUE).size() + 1;
    int next = Math.max(current, last.epoch()) + 1;
    for (int epoch = current + 1; epoch <= next; epoch++) {
      log.append(LogRecords.epochOpened(epoch, last, why));
    }
    LOG.warn("The log goes on in epoch {} after record {}: {}", next, rows.size() - 1, why);
  }

  private static void refuse() {
    throw new Refusal("audit.refused.forked");
  }
}
