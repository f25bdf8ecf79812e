package clinic.needlepoint.retention;

import clinic.needlepoint.visit.Patient;
import java.util.List;
import java.util.Optional;

/**
 * What the kiosk keeps of a person, and what stands in the way of erasing it.
 *
 * @param kept one for each kind of record there is, in the order of {@link RecordKind}
 * @param hindrance empty when the person may be erased now
 */
public record PersonOnFile(
    Patient patient, List<Kept> kept, Optional<LegalHold> hold, Optional<Hindrance> hindrance) {
  public PersonOnFile {
    kept = List.copyOf(kept);
  }
}
