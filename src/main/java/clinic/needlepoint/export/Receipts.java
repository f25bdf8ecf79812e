package clinic.needlepoint.export;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.AuditSnapshot;
import clinic.needlepoint.audit.AuditSnapshots;
import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.Head;
import clinic.needlepoint.audit.Heads;
import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
  private final List<RecordTypes> types;
  private final TransactionTemplate transaction;

  Receipts(
      AuditLog log,
      AuditIndex index,
      AuditSnapshots snapshots,
      Heads heads,
      List<RecordTypes> types,
      TransactionTemplate transaction) {
    this.log = log;
    this.index = index;
    this.snapshots = snapshots;
    this.heads = heads;
    this.types = types;
    this.transaction = transaction;
  }

  /** What stands in the way of a receipt that leaves from a screen. */
  public enum Hindrance {
    /** The log has no such record or session. */
    NONE,
    /** Its body was erased. */
    ERASED,
    /** Its body holds a name, or what somebody answered about their health. */
    PERSONAL
  }

  /**
   * Receipts, with the number of the record that says they were taken.
   *
   * @param receipts at least one, all under one head
   */
  record Taken(long record, List<Receipt> receipts) {}

  /**
   * The receipt of one record.
   *
   * @throws IllegalArgumentException when there is no such record, or its body was erased
   */
  List<Receipt> ofRecord(long seq, Actor by) throws IOException {
    snapshots.read(seq + 1, snapshot -> body(snapshot, seq)); // before anything is written
    return make(String.valueOf(seq), List.of(seq), by).receipts();
  }

  /**
   * The receipts of all records of a session, in their order.
   *
   * @throws IllegalArgumentException when there is no such session, or nothing of it is left
   */
  List<Receipt> ofSession(String session, Actor by) throws IOException {
    List<Long> records = session(session, _ -> true);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("The log holds nothing of a session " + session + ".");
    }
    return make(session, records, by).receipts();
  }

  /** Those of a session's records whose body is still there. */
  private List<Long> session(String session, Predicate<String> types) throws IOException {
    return snapshots.read(
        index.size(),
        snapshot ->
            snapshot.withKey("session", session).stream()
                .filter(seq -> types.test(ParsedLine.read(snapshot.line(seq)).type()))
                .filter(seq -> snapshot.body(seq).isPresent())
                .toList());
  }

  /** Why this can not leave from a screen; empty when it can. The command has no such limit. */
  public Optional<Hindrance> hindrance(ReceiptSubject of) {
    try {
      if (of.session()) {
        return session(of.number(), this::impersonal).isEmpty()
            ? Optional.of(Hindrance.NONE)
            : Optional.empty();
      }
      Optional<String> type = index.find(of.record()).map(AuditRecord::type);
      if (type.isEmpty()) {
        return Optional.of(Hindrance.NONE);
      }
      return impersonal(type.get()) ? erased(of.record()) : Optional.of(Hindrance.PERSONAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Hindrance> erased(long seq) throws IOException {
    return snapshots.read(index.size(), snapshot -> snapshot.body(seq)).isPresent()
        ? Optional.empty()
        : Optional.of(Hindrance.ERASED);
  }

  private boolean impersonal(String type) {
    return types.stream()
        .flatMap(module -> module.recordTypes().stream())
        .filter(each -> each.name().equals(type))
        .map(RecordType::audience)
        .anyMatch(audience -> audience != Audience.IDENTITY && audience != Audience.SCREENING);
  }

  /**
   * What leaves from a screen.
   *
   * @throws IllegalArgumentException when there is a {@link #hindrance}
   */
  Taken take(ReceiptSubject of, Actor by) throws IOException {
    Optional<Hindrance> hindrance = hindrance(of);
    if (hindrance.isPresent()) {
      throw new IllegalArgumentException("No receipt of " + of.number() + ": " + hindrance.get());
    }
    List<Long> records =
        of.session() ? session(of.number(), this::impersonal) : List.of(of.record());
    return make(of.number(), records, by);
  }

  private Taken make(String of, List<Long> records, Actor by) throws IOException {
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
          return new Taken(last, receipts);
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
