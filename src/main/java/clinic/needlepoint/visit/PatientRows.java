package clinic.needlepoint.visit;

import java.time.Instant;
import java.util.List;

/** What a module keeps of a patient in its own tables; one bean for each module that does. */
public interface PatientRows {
  /**
   * Whether something with this patient is not over, so that nothing of them may go.
   *
   * @param today when the clinic's day began
   */
  default boolean underWay(PatientId patient, Instant today) {
    return false;
  }

  /**
   * Deletes every row of the patient in the caller's transaction.
   *
   * @param visits all of the patient's, whether their rows are still there or not
   */
  void erase(PatientId patient, List<VisitId> visits);
}
