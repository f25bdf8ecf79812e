package clinic.needlepoint.station;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A named person locks the cartridge drawer, and it stays so over a restart. */
@Component
class DrawerLock {
  private final JdbcDrawerLock kept;
  private final AuditLog log;

  DrawerLock(JdbcDrawerLock kept, AuditLog log) {
    this.kept = kept;
    this.log = log;
  }

  boolean locked() {
    return kept.locked();
  }

  /** What the station is to be told, as it was said last. */
  StationCommand command() {
    return new StationCommand.DrawerLock(locked());
  }

  /** Locks or unlocks. Who has the right is for the caller to check. */
  @Transactional
  void set(boolean locked, StaffMember by) {
    kept.keep(locked);
    log.append(AuditEntry.of(StationRecordTypes.DRAWER_LOCK, by.actor()).with("locked", locked));
  }
}
