package clinic.needlepoint.visit;

import java.util.List;
import java.util.Optional;

/** The people this kiosk knows, for staff who may know them. */
public interface Patients {
  /**
   * The one whom the clinic's own system calls so.
   *
   * @param reference exactly as it stands there
   */
  Optional<Patient> find(String reference);

  Optional<Patient> find(PatientId id);

  /** Every visit that was ever booked for somebody. */
  List<VisitId> visits(PatientId id);
}
