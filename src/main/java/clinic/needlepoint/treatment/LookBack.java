package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.RecallId;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import java.time.LocalDate;
import java.util.List;

/** Who was exposed to a recalled lot, and who of them has been told. */
public interface LookBack {
  /**
   * How far the telling has come, without a word about anybody.
   *
   * @param sessions exposed, of people whom the clinic knows
   * @param told how many of them
   * @param erased exposed sessions of people whose records were erased: nobody is left to tell
   */
  record Progress(int sessions, int told, int erased) {
    public boolean done() {
      return told == sessions;
    }
  }

  /**
   * The exposed sessions in the order of their use, without those of people who were erased; with
   * their patients for those who may contact patients.
   *
   * @throws clinic.needlepoint.staff.NotAllowed without the right to recalls
   */
  List<ExposedSession> exposed(RecallId recall, StaffMember by);

  /** Counts the same. */
  Progress progress(RecallId recall);

  /**
   * The sessions of the patient with that number in the clinic's own system, in order: from a
   * patient to the lots used on them. For a screen at the kiosk only; a number that is nobody's has
   * none.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to whoever may not contact patients
   */
  List<SessionNumber> sessionsOf(String reference, StaffMember by);

  /**
   * Writes down that a patient was told, for each of their sessions that this recall exposed.
   *
   * @throws IllegalArgumentException when the day is to come, or the recall exposed no session of
   *     this patient
   * @throws clinic.needlepoint.staff.NotAllowed to whoever may not contact patients
   */
  void told(RecallId recall, PatientId patient, Channel how, LocalDate on, StaffMember by);
}
