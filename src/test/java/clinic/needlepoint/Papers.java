package clinic.needlepoint;

import clinic.needlepoint.aftercare.AftercareDesk;
import clinic.needlepoint.aftercare.AftercarePaper;
import clinic.needlepoint.aftercare.HandedOver.Way;
import clinic.needlepoint.aftercare.Treated;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;

/** Papers for people of tests that are not about their treatment. */
public final class Papers {
  private static final AtomicLong SESSIONS = new AtomicLong(900_000);

  private Papers() {}

  /** As if this guest had been treated a moment ago; the paper is theirs and its code good. */
  public static AftercarePaper handOver(ApplicationContext kiosk, Guests.Guest guest) {
    AftercareDesk desk = kiosk.getBean(AftercareDesk.class);
    AftercarePaper paper =
        desk.prepare(treated(kiosk, guest), Optional.empty(), Locale.ENGLISH, nurse(kiosk));
    desk.handOver(paper, Way.SCREEN, nurse(kiosk));
    return paper;
  }

  static StaffMember nurse(ApplicationContext kiosk) {
    return kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow();
  }

  private static Treated treated(ApplicationContext kiosk, Guests.Guest guest) {
    Visit visit = kiosk.getBean(Visits.class).find(guest.visit()).orElseThrow();
    Instant now = kiosk.getBean(Clock.class).instant();
    return new Treated(
        new TreatmentSession(
            SessionNumber.of(SESSIONS.incrementAndGet()),
            visit.id(),
            visit.patient(),
            visit.practitioner(),
            visit.treatment(),
            now,
            Optional.empty(),
            Optional.of(now),
            0),
        visit,
        LocalDate.ofInstant(now, kiosk.getBean(Sites.class).require().zone()),
        Optional.empty());
  }
}
