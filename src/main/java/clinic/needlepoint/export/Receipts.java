package clinic.needlepoint.export;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditSnapshot;
import clinic.needlepoint.audit.AuditSnapshots;
import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.Head;
import clinic.needlepoint.audit.Heads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Single records to take home, each with its own proof. That they are taken is a record first, as
 * with every export, and a head is signed over it. One costs a logarithm of the log.
 */
@Service
public class Receipts {
  private final AuditLog log;
  private final AuditIndex index;
  private final AuditSnapshots snapshots;
  private final Heads heads;
  private final TransactionTemplate transaction;

  Receipts(
      AuditLog log,
      AuditIndex index,
      AuditSnapshots snapshots,
      Heads heads,
      TransactionTemplate transaction) {
    this.log = log;
    this.index = index;
    this.snapshots = snapshots;
    this.heads = heads;
    this.transaction = transaction;
  }

  /**
   * The receipt of one record.
   *
   * @throws IllegalArgumentException when there is no such record, or its body was erased
   */
  List<Receipt> ofRecord(long seq, Actor by) throws IOException {
    snapshots.read(seq + 1, snapshot -> body(snapshot, seq)); // before anything is written
    return make(String.valueOf(seq), List.of(seq), by);
  }

  /**
   * The receipts of all records of a session, in their order.
   *
   * @throws IllegalArgumentException when there is no such session, or nothing of it is left
   */
  List<Receipt> ofSession(String session, Actor by) throws IOException {
    List<Long> records =
        snapshots.read(
            index.size(),
            snapshot ->
                snapshot.withKey("session", session).stream()
                    .filter(seq -> snapshot.body(seq).isPresent())
                    .toList());
    if (records.isEmpty()) {
      throw new IllegalArgumentException("The log holds nothing of a session " + session + ".");
    }
    return make(session, records, by);
  }

  private List<Receipt> make(String of, List<Long> records, Actor by) throws IOException {
    Long last = transaction.execute(_ -> log.append(ExportRecords.receipt(of, by)).seq());
    if (last == null) {
      throw new IllegalStateException("The receipt was not recorded");
    }
    Head head = heads.signAt(last + 1);
    return snapshots.read(
        last + 1,
        snapshot -> {
          List<Receipt> receipts = new ArrayList<>();
          for (long seq : records) {
            receipts.add(receipt(snapshot, seq, head));
          }
          return receipts;
        });
  }

  private Receipt receipt(AuditSnapshot snapshot, long seq, Head head) {
    AuditSnapshot.Body body = body(snapshot, seq);
    return new Receipt(
        seq,
        snapshot.line(seq),
        body.salt(),
        CanonicalReader.object(body.text()),
        heads.inclusion(seq, head),
        head.note());
  }

  private static AuditSnapshot.Body body(AuditSnapshot snapshot, long seq) {
    snapshot.line(seq);
    return snapshot
        .body(seq)
        .orElseThrow(
            () -> new IllegalArgumentException("What record " + seq + " said was erased."));
  }
}
