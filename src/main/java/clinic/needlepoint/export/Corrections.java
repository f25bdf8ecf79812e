package clinic.needlepoint.export;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.AuditSnapshots;
import clinic.needlepoint.audit.LogRecords;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Strikes records that are wrong. The record stays, and every report shows both. */
@Service
public class Corrections {
  /** What stands in the way of a strike. */
  public enum Hindrance {
    /** The log has no record of that number. */
    NONE,
    /** The kiosk noted it by itself: nobody has to be believed. */
    SYSTEM,
    /** It is struck already. */
    STRUCK
  }

  private final AuditLog log;
  private final AuditIndex index;
  private final AuditSnapshots snapshots;

  Corrections(AuditLog log, AuditIndex index, AuditSnapshots snapshots) {
    this.log = log;
    this.index = index;
    this.snapshots = snapshots;
  }

  /** The record that a strike would be of. */
  public Optional<AuditRecord> find(long seq) {
    return seq < 0 ? Optional.empty() : index.find(seq);
  }

  /** Why this record can not be struck; empty when it can. */
  public Optional<Hindrance> hindrance(long seq) {
    Optional<AuditRecord> record = find(seq);
    if (record.isEmpty()) {
      return Optional.of(Hindrance.NONE);
    }
    if (record.get().by().equals(Actor.SYSTEM)) {
      return Optional.of(Hindrance.SYSTEM);
    }
    return isStruck(seq) ? Optional.of(Hindrance.STRUCK) : Optional.empty();
  }

  private boolean isStruck(long seq) {
    try {
      return snapshots.read(
          index.size(), snapshot -> !Strikes.of(new SnapshotSource(snapshot), seq).isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Strikes a record.
   *
   * @throws IllegalStateException when something stands in the way
   */
  @Transactional
  public void strike(long seq, StrikeReason why, StaffMember by, LocalDate today) {
    by.require(Permission.STRIKE_RECORDS, today);
    hindrance(seq)
        .ifPresent(found -> {
          throw new IllegalStateException("Record " + seq + " can not be struck: " + found);
        });
    log.append(LogRecords.struck(seq, why.word(), by.actor()));
  }
}
