package clinic.needlepoint.station;

import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Raises and ends alarms of a running application, as its sensors would. */
public final class AlarmsForTests {
  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final StaffMember SOMEBODY =
      new StaffMember("u1", "1001", "Dr Osei", StaffRole.LEAD, Optional.empty(), true);

  private final RecordedAlarms alarms;
  private final TransactionTemplate transaction;

  public AlarmsForTests(ApplicationContext kiosk) {
    alarms = kiosk.getBean(RecordedAlarms.class);
    transaction = kiosk.getBean(TransactionTemplate.class);
  }

  public void raise(AlarmKind kind, String part) {
    change(new AlarmChange.Raise(kind, part, kind == AlarmKind.DOCK_FAULT ? "blinks" : "seen"));
  }

  public void over(AlarmKind kind, String part) {
    change(new AlarmChange.Over(kind, part));
  }

  public void answer(long id, AlarmAnswer answer) {
    alarms.answer(id, answer, "", SOMEBODY);
  }

  /** So that no other test meets an alarm of this one. */
  public void endAll() {
    for (Alarm alarm : alarms.standing()) {
      alarms.answer(alarm.id(), alarm.kind().answers().getFirst(), "", SOMEBODY);
      over(alarm.kind(), alarm.part());
    }
  }

  private void change(AlarmChange change) {
    transaction.executeWithoutResult(_ -> alarms.change(change, AT));
  }
}
