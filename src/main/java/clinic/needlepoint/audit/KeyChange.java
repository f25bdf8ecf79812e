package clinic.needlepoint.audit;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the log another key. The record of the change is signed by both, so that an auditor who
 * holds either can follow the chain.
 */
@Service
public class KeyChange {
  private final LogKeys keys;
  private final Heads heads;
  private final AuditLog log;
  private final TransactionTemplate transaction;

  KeyChange(LogKeys keys, Heads heads, AuditLog log, TransactionTemplate transaction) {
    this.keys = keys;
    this.heads = heads;
    this.log = log;
    this.transaction = transaction;
  }

  /**
   * Changes the key, and signs a head with the new one. The old one closes with a head of its own.
   * A power cut leaves either key whole: until the record is durable the old one signs.
   *
   * @return the new key, for the enrolment sheet
   */
  public VerifierKey change(Actor by) {
    heads.sign();
    LogKey old = keys.current();
    LogKey next = keys.makeNext();
    transaction.executeWithoutResult(_ -> log.append(entry(old, next, by)));
    heads.sign();
    return next.verifier();
  }

  private static AuditEntry entry(LogKey old, LogKey next, Actor by) {
    byte[] said = statement(old.verifier(), next.verifier()).getBytes(StandardCharsets.UTF_8);
    return AuditEntry.of(LogRecords.KEY_CHANGED, by)
        .key("from", old.verifier().vkey())
        .key("to", next.verifier().vkey())
        .key("old", StrictBase64.encode(old.sign(said)))
        .key("new", StrictBase64.encode(next.sign(said)));
  }

  /** What both keys sign. */
  public static String statement(VerifierKey from, VerifierKey to) {
    return "needlepoint key change\n" + from.vkey() + "\n" + to.vkey() + "\n";
  }
}
