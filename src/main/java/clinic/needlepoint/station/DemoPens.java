package clinic.needlepoint.station;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.DemoSeed;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's two pens, one in each dock, both disinfected this morning. Their past charges are rows
 * without records: the log claims nothing that no sensor saw.
 */
@Component
@Order(50)
@ConditionalOnProperty(name = "needlepoint.kind", havingValue = "DEMO")
class DemoPens implements DemoSeed {
  private static final String MODEL = "Demo Pen 3";
  private static final int DAYS = 14;
  private static final Duration HEALTHY = Duration.ofMinutes(118);

  private final Pens pens;
  private final JdbcPens rows;
  private final JdbcPenCare care;
  private final StationEvents events;
  private final Disinfectants products;
  private final StaffMembers staff;
  private final AuditLog log;
  private final Timekeeper timekeeper;

  DemoPens(
      Pens pens,
      JdbcPens rows,
      JdbcPenCare care,
      StationEvents events,
      Disinfectants products,
      StaffMembers staff,
      AuditLog log,
      Timekeeper timekeeper) {
    this.pens = pens;
    this.rows = rows;
    this.care = care;
    this.events = events;
    this.products = products;
    this.staff = staff;
    this.log = log;
    this.timekeeper = timekeeper;
  }

  @Override
  @Transactional
  public void seed() {
    if (!rows.all().isEmpty()) {
      return;
    }
    Stamp now = timekeeper.now();
    LocalDate today = LocalDate.ofInstant(now.at(), ZoneOffset.UTC);
    StaffMember by =
        staff.all().stream()
            .filter(member -> member.may(Permission.SCAN_CARTRIDGES, today))
            .findFirst()
            .orElseThrow();
    pen("NP-1042", 1, 0, now, by);
    pen("NP-1043", 2, 3, now, by);
  }

  /**
   * @param ageing minutes by which each day's charge is shorter than the one before
   */
  private void pen(String serial, int dock, int ageing, Stamp now, StaffMember by) {
    pens.add(new Pen(serial, MODEL, serial, Optional.empty()), by);
    rows.assign(serial, dock, now.at().minus(Duration.ofDays(DAYS + 1)), by.pseudonym());
    log.append(PenRecords.docked(serial, dock, by));
    for (int day = DAYS; day >= 1; day--) {
      Duration toFull = HEALTHY.minusMinutes((long) ageing * (DAYS - day)).plusMinutes(day % 3);
      charged(dock, now, Duration.ofDays(day), toFull);
    }
    disinfected(serial, now, Duration.ofHours(3), by);
    disinfected(serial, now, Duration.ofMinutes(40), by);
  }

  private void charged(int dock, Stamp now, Duration ago, Duration toFull) {
    long seated = now.mono() - ago.toMillis();
    long full = seated + toFull.toMillis();
    changed(dock, "empty", "charging", now, seated);
    changed(dock, "charging", "full", now, full);
    changed(dock, "full", "empty", now, full + Duration.ofHours(2).toMillis());
  }

  private void changed(int dock, String before, String after, Stamp now, long mono) {
    Instant at = now.at().plusMillis(mono - now.mono());
    events.add(
        List.of(
            StationRecord.of(StationRecord.Kind.DOCK, dock, before, after, new Moment(at, mono))));
  }

  private void disinfected(String serial, Stamp now, Duration ago, StaffMember by) {
    Disinfectant with = products.all().getFirst();
    Instant began = now.at().minus(ago);
    Stamp start = new Stamp(began, now.mono() - ago.toMillis(), now.boot(), now.clock());
    Instant finished = began.plus(with.contact()).plusSeconds(ago.toMinutes() % 60 + 5);
    care.begin(serial, with, start, by.pseudonym());
    Disinfection done = care.running(serial).orElseThrow();
    care.finish(serial, finished, by.pseudonym());
    log.append(PenRecords.disinfected(done, finished, by));
  }
}
