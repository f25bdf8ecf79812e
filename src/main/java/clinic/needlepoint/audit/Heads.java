package clinic.needlepoint.audit;

import clinic.needlepoint.site.Sites;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the heads of the log. A head is made only of records that are durable, only when the last
 * one is found again in the log, and lies on the disk outside the database before anybody sees it.
 */
@Service
public class Heads {
  private final JdbcHeads rows;
  private final LastHeadFile file;
  private final LogKeys keys;
  private final Sites sites;
  private final TransactionTemplate transaction;

  Heads(
      JdbcHeads rows,
      LastHeadFile file,
      LogKeys keys,
      Sites sites,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.file = file;
    this.keys = keys;
    this.sites = sites;
    this.transaction = transaction;
  }

  /**
   * Signs the log as it stands.
   *
   * @throws IllegalStateException inside a transaction, of which a power cut could undo the records
   * @throws Tampered when the log does not go on from the last head, or the key is another one
   */
  public Head sign() {
    requireNoTransaction();
    return transaction.execute(_ -> signed(rows.size()));
  }

  /** Signs the first {@code size} records, as {@link #sign}. */
  public Head signAt(long size) {
    requireNoTransaction();
    return transaction.execute(_ -> {
      if (size > rows.size()) {
        throw new IllegalArgumentException("The log does not have " + size + " records yet");
      }
      return signed(size);
    });
  }

  /** The newest head that was signed. */
  public Optional<Head> latest() {
    return rows.latest();
  }

  /** The newest head that covers fewer records. */
  public Optional<Head> before(Head head) {
    return rows.before(head.checkpoint().size());
  }

  /** What leads from a record to the root of a head that covers it (RFC 9162 2.1.3). */
  public List<byte[]> inclusion(long seq, Head head) {
    return transaction.execute(_ -> rows.inclusion(seq, head.checkpoint().size()));
  }

  /** The key that signs now. */
  public VerifierKey verifier() {
    return keys.current().verifier();
  }

  /** A note over another text that goes out with a head, such as a list of checksums. */
  public String note(String text) {
    return SignedNote.sign(text, keys.current()).print();
  }

  private static void requireNoTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A head is signed only after the records are durable");
    }
  }

  /**
   * The write transaction keeps the command line and the kiosk from signing at the same time. It
   * holds no record: those are committed already.
   */
  private Head signed(long size) {
    LogKey key = keys.current();
    Optional<Head> last = file.read().filter(keys::own);
    last.ifPresent(head -> requireGoesOn(head.checkpoint(), size));
    rows.latest().ifPresent(head -> requireGoesOn(head.checkpoint(), size));
    Head head = rows.ofSize(size).orElseGet(() -> add(size, key));
    if (last.isEmpty() || isOlder(last.get(), head)) {
      file.write(head);
    }
    return head;
  }

  private Head add(long size, LogKey key) {
    Checkpoint checkpoint =
        new Checkpoint(
            sites.require().logName(), rows.epochs(size).size() + 1, size, rows.root(size));
    Head head = Head.sign(checkpoint, key);
    rows.add(head);
    return head;
  }

  private static boolean isOlder(Head last, Head head) {
    return last.checkpoint().epoch() < head.checkpoint().epoch()
        || last.checkpoint().size() < head.checkpoint().size();
  }

  /** A head that a later epoch quotes is done with: its records are declared lost. */
  private void requireGoesOn(Checkpoint last, long size) {
    if (!quoted(last) && !isPrefixOrContinuation(last, size)) {
      throw new Tampered(
          "The log does not go on from its last signed head, of " + last.size() + " records");
    }
  }

  private boolean quoted(Checkpoint last) {
    return quoted(rows, last);
  }

  static boolean quoted(JdbcHeads rows, Checkpoint last) {
    return rows.epochs(Long.MAX_VALUE).stream()
        .anyMatch(epoch ->
            String.valueOf(last.size()).equals(epoch.keys().get("size"))
                && StrictBase64.encode(last.root()).equals(epoch.keys().get("root")));
  }

  private boolean isPrefixOrContinuation(Checkpoint last, long size) {
    if (last.size() > rows.size() || !Arrays.equals(rows.root(last.size()), last.root())) {
      return false;
    }
    long first = Math.min(last.size(), size);
    long second = Math.max(last.size(), size);
    List<byte[]> proof = rows.consistency(first, second);
    return Proofs.consistent(first, rows.root(first), second, rows.root(second), proof);
  }
}
