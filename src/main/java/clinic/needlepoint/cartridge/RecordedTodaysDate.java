package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedTodaysDate implements TodaysDate {
  private final JdbcClockConfirmations confirmations;
  private final AuditLog log;
  private final Timekeeper timekeeper;
  private final Sites sites;

  RecordedTodaysDate(
      JdbcClockConfirmations confirmations, AuditLog log, Timekeeper timekeeper, Sites sites) {
    this.confirmations = confirmations;
    this.log = log;
    this.timekeeper = timekeeper;
    this.sites = sites;
  }

  @Override
  public LocalDate today() {
    return dayOf(timekeeper.now());
  }

  @Override
  public LocalDate dayOf(Stamp stamp) {
    return LocalDate.ofInstant(stamp.at(), sites.require().zone());
  }

  @Override
  public boolean trusted(Stamp stamp) {
    return stamp.clock() != ClockState.FREE || confirmations.has(stamp.boot(), dayOf(stamp));
  }

  @Override
  @Transactional
  public boolean confirm(LocalDate seen, StaffMember by) {
    Stamp stamp = timekeeper.now();
    LocalDate today = dayOf(stamp);
    by.require(Permission.SCAN_CARTRIDGES, today);
    if (!seen.equals(today)) {
      return false;
    }
    if (confirmations.add(stamp.boot(), today, stamp.at(), by.pseudonym())) {
      log.append(
          AuditEntry.of(CartridgeRecords.CLOCK_CONFIRMED, by.actor())
              .key("day", today.toString())
              .with("boot", stamp.boot()));
    }
    return true;
  }
}
