package clinic.needlepoint.visit;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import java.util.Optional;

/** The names behind pseudonyms, and the pseudonyms behind the clinic's own numbers. */
public interface PatientCards {
  /**
   * Who that is; empty when the clinic does not know them any more.
   *
   * @throws NotAllowed to whoever may not contact patients
   */
  Optional<Patient> find(PatientId patient, StaffMember by);

  /**
   * The patient of a number in the clinic's own system.
   *
   * @throws NotAllowed to whoever may not contact patients
   */
  Optional<PatientId> withReference(String reference, StaffMember by);
}
