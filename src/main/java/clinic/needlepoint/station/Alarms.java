package clinic.needlepoint.station;

import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/** The station's alarms. They outlive every restart; only a named person answers one. */
public interface Alarms {
  /** All that have not ended, the oldest first. */
  List<Alarm> standing();

  /** The newest that have ended, the newest first. */
  List<Alarm> ended(int most);

  Optional<Alarm> find(long id);

  /** Those that call: banner, lamp and tone. The oldest first. */
  default List<Alarm> calling() {
    return standing().stream().filter(Alarm::calls).toList();
  }

  /**
   * Says what became of it. The first answer stands: a second one changes nothing.
   *
   * @param note at most 200 characters; at least 3 with {@link AlarmAnswer#OTHER}
   * @throws IllegalArgumentException when the answer is not one of the kind's, or the note is too
   *     short or too long
   * @throws clinic.needlepoint.staff.NotAllowed to those who may not answer alarms
   */
  void answer(long id, AlarmAnswer answer, String note, StaffMember by);
}
