package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.IntendedUse;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.Patients;
import java.time.Period;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a session's cartridges are for: the parts that were said, and the patient's age today. */
@Component
class IntendedUses {
  private final JdbcTreatmentSessions sessions;
  private final Patients patients;
  private final TodaysDate date;

  IntendedUses(JdbcTreatmentSessions sessions, Patients patients, TodaysDate date) {
    this.sessions = sessions;
    this.patients = patients;
    this.date = date;
  }

  IntendedUse of(TreatmentSession session) {
    return new IntendedUse(Set.copyOf(sessions.areas(session.number())), years(session.patient()));
  }

  /** Only whole years leave this place, and they are kept nowhere. */
  private OptionalInt years(PatientId patient) {
    return patients
        .find(patient)
        .map(known -> Period.between(known.birth(), date.today()).getYears())
        .filter(years -> years >= 0)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }
}
