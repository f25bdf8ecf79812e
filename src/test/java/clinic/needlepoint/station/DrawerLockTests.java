package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.InOrder;

/** The lock of the drawer, on a real database. */
@Tag("F087")
class DrawerLockTests {
  private static final StaffMember TECHNICIAN =
      StationCareTests.member("u6", StaffRole.ADMINISTRATOR);

  @TempDir private Path directory;

  @Test
  void staysAsANamedPersonLeftItOverARestart() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      DrawerLock lock = kiosk.getBean(DrawerLock.class);
      assertThat(lock.locked()).as("nobody locked it yet").isFalse();
      lock.set(true, TECHNICIAN);
      assertThat(
              kiosk
                  .getBean(AuditLog.class)
                  .find(
                      List.of("station.drawer-lock"),
                      Instant.EPOCH,
                      Instant.parse("2100-01-01T00:00:00Z")))
          .singleElement()
          .satisfies(record -> {
            assertThat(record.by()).isEqualTo(TECHNICIAN.actor());
            assertThat(record.body()).containsEntry("locked", true);
          });
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      DrawerLock lock = kiosk.getBean(DrawerLock.class);
      assertStarts(lock, true);
      lock.set(false, TECHNICIAN);
      assertStarts(lock, false);
    }
  }

  private static void assertStarts(DrawerLock lock, boolean locked) {
    Station station = mock(Station.class);
    new StationStart(station, lock).start();
    InOrder order = inOrder(station);
    order.verify(station).start();
    order.verify(station).command(new StationCommand.DrawerLock(locked));
  }
}
