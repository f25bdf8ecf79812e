package clinic.needlepoint.station;

import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** Pens that no other test uses: clean, and without a dock, so that a person answers for them. */
public final class SparePens {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private SparePens() {}

  /** Its serial, which is its label, too. */
  public static String clean(ApplicationContext kiosk) {
    String serial = added(kiosk);
    JdbcPenCare care = kiosk.getBean(JdbcPenCare.class);
    Stamp now = kiosk.getBean(Timekeeper.class).now();
    Instant start = now.at().minus(Duration.ofMinutes(10));
    Disinfectant with = kiosk.getBean(Disinfectants.class).all().getFirst();
    Stamp then = new Stamp(start, now.mono() - 600_000, now.boot(), now.clock());
    care.begin(serial, with, then, nurse(kiosk).pseudonym());
    care.finish(serial, start.plus(Duration.ofMinutes(5)), nurse(kiosk).pseudonym());
    return serial;
  }

  /** One that nobody has disinfected yet. */
  public static String added(ApplicationContext kiosk) {
    String serial = "SPARE-" + COUNT.incrementAndGet();
    kiosk.getBean(Pens.class).add(new Pen(serial, "Test", serial, Optional.empty()), nurse(kiosk));
    return serial;
  }

  /** A disinfection that was begun that long ago and whose contact time runs. */
  public static void begun(ApplicationContext kiosk, String serial, Duration ago) {
    Stamp now = kiosk.getBean(Timekeeper.class).now();
    Stamp then =
        new Stamp(now.at().minus(ago), now.mono() - ago.toMillis(), now.boot(), now.clock());
    Disinfectant with = kiosk.getBean(Disinfectants.class).all().getFirst();
    kiosk.getBean(JdbcPenCare.class).begin(serial, with, then, nurse(kiosk).pseudonym());
  }

  private static StaffMember nurse(ApplicationContext kiosk) {
    return kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow();
  }
}
