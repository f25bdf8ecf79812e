package clinic.needlepoint.station;

import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a technician sees of the station and tries out. Each call checks the right to it. */
@Service
public class StationCare {
  private final Station station;
  private final Alarms alarms;
  private final AlarmWatch watch;
  private final DrawerLock lock;
  private final Sites sites;
  private final Clock clock;

  StationCare(
      Station station, Alarms alarms, AlarmWatch watch, DrawerLock lock, Sites sites, Clock clock) {
    this.station = station;
    this.alarms = alarms;
    this.watch = watch;
    this.lock = lock;
    this.sites = sites;
    this.clock = clock;
  }

  /** Every line as it stands, in the order of their names. */
  public List<LineReport> lines(StaffMember by) {
    require(by);
    return station.lines();
  }

  /** Lights every lamp for 3 seconds. */
  public void testLamps(StaffMember by) {
    require(by);
    station.testLamps(() -> !alarms.calling().isEmpty());
  }

  /** Sounds the station's buzzer for a second, in quiet hours, too: somebody stands beside it. */
  public void testTone(StaffMember by) {
    require(by);
    station.testTone(watch::sounds);
  }

  /** Whether the drawer has a lock. */
  public boolean locksDrawer(StaffMember by) {
    require(by);
    return station.locksDrawer();
  }

  /**
   * Locks or unlocks the drawer until somebody says otherwise.
   *
   * @throws IllegalStateException where it has no lock
   */
  public void lockDrawer(boolean locked, StaffMember by) {
    if (!locksDrawer(by)) {
      throw new IllegalStateException("The drawer has no lock");
    }
    lock.set(locked, by);
    station.command(lock.command());
  }

  /** Whether the drawer has a lock, and is to be locked. */
  public boolean drawerLocked(StaffMember by) {
    return locksDrawer(by) && lock.locked();
  }

  private void require(StaffMember by) {
    ZoneId zone = sites.find().map(Site::zone).orElse(ZoneOffset.UTC);
    by.require(Permission.SERVICE_STATION, LocalDate.ofInstant(clock.instant(), zone));
  }
}
