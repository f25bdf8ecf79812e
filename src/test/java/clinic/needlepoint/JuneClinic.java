package clinic.needlepoint;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.DemoBarcodes;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.station.SparePens;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A demo clinic that worked on one day of the last June that is over: the whole application, served
 * as always, under a clock that a time server vouched for then.
 */
final class JuneClinic {
  /** A cartridge that was expired and one that was used, and a session that nothing was used in. */
  static final int PROCEDURES = 3;

  static final YearMonth MONTH = june();

  /** What the nurse typed of a pen that no dock watches. */
  static final String PEN_READY = "it runs as it should";

  /** And of the bin, whose beam saw nothing. */
  static final String INTO_THE_BIN = "the beam did not blink";

  private JuneClinic() {}

  private static YearMonth june() {
    YearMonth now = YearMonth.now(Clock.systemUTC());
    return YearMonth.of(now.getMonthValue() > 7 ? now.getYear() : now.getYear() - 1, 6);
  }

  /** Leaves the clinic's files in the folder. */
  static void work(Path data) {
    Instant morning = MONTH.atDay(17).atTime(18, 0).toInstant(ZoneOffset.UTC);
    try (ConfigurableApplicationContext kiosk = ClinicAt.open(data, morning)) {
      treat(kiosk, new Guests(kiosk).ready());
      open(kiosk, new Guests(kiosk).ready());
    }
  }

  private static StaffMember nurse(ConfigurableApplicationContext kiosk) {
    return kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow();
  }

  /** Opens their session. */
  static SessionNumber open(ConfigurableApplicationContext kiosk, Guests.Guest guest) {
    return kiosk.getBean(TreatmentSessions.class).open(guest.visit(), nurse(kiosk));
  }

  /** A session in which one cartridge was expired and one was used, until it is closed. */
  static void treat(ConfigurableApplicationContext kiosk, Guests.Guest guest) {
    TreatmentSessions sessions = kiosk.getBean(TreatmentSessions.class);
    StaffMember nurse = nurse(kiosk);
    SessionNumber session = open(kiosk, guest);
    sessions.treats(session, Set.of(BodyArea.FACE), nurse);
    sessions.scan(session, label(kiosk, "expired"), nurse);
    JudgedScan good = sessions.scan(session, label(kiosk, "good"), nurse);
    if (!good.waits()) { // the drawer of this clinic stays shut
      good = sessions.allow(session, good.id(), "It lay on the desk", nurse);
    }
    sessions.confirmIntact(session, good.id(), nurse);
    sessions.takePen(session, SparePens.clean(kiosk), true, Optional.of(PEN_READY), nurse);
    sessions.dispose(session, good.id(), Optional.of(INTO_THE_BIN), nurse);
    sessions.close(session, nurse);
  }

  private static ScanReading label(ConfigurableApplicationContext kiosk, String name) {
    String code =
        DemoBarcodes.on(kiosk.getBean(TodaysDate.class).today()).stream()
            .filter(label -> label.name().equals(name))
            .findFirst()
            .orElseThrow()
            .code();
    return ScanReading.of(code, kiosk.getBean(Clock.class).instant(), ScanSource.KEYBOARD_WEDGE);
  }
}
