package clinic.needlepoint.journey;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody at the kiosk asked for help. A call waits until a named person answers it. */
@Service
public class StaffCalls {
  private final CallLog calls;
  private final AuditLog log;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final CallMeters meters;

  StaffCalls(
      CallLog calls,
      AuditLog log,
      Clock clock,
      ApplicationEventPublisher events,
      CallMeters meters) {
    this.calls = calls;
    this.log = log;
    this.clock = clock;
    this.events = events;
    this.meters = meters;
  }

  /**
   * Calls. Calling again before anybody came adds nothing.
   *
   * @param screen the screen's name, such as "screening.question"; nothing of the patient
   */
  @Transactional
  public void call(String screen) {
    if (calls.openSince().isEmpty()) {
      calls.open(clock.instant());
      log.append(AuditEntry.of(JourneyRecords.CALLED, Actor.PATIENT).with("screen", screen));
      events.publishEvent(new ArrivalsChanged());
    }
  }

  /** Since when somebody waits for help. */
  public Optional<Instant> waitingSince() {
    return calls.openSince();
  }

  /** Says that this person went to the kiosk; the record says how long somebody waited for it. */
  @Transactional
  public void answer(StaffMember by) {
    calls.openSince().ifPresent(since -> answer(since, by));
  }

  private void answer(Instant since, StaffMember by) {
    Instant now = clock.instant();
    // A clock that was put back in between would have made it less than nothing.
    Duration waited = since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    calls.answer(now, by.pseudonym());
    log.append(
        AuditEntry.of(JourneyRecords.ANSWERED, by.actor())
            .with("waitedSeconds", waited.toSeconds()));
    meters.answered(waited);
    events.publishEvent(new ArrivalsChanged());
  }
}
