package clinic.needlepoint.aftercare;

import clinic.needlepoint.visit.PatientId;
import java.util.Locale;

/** Whose records are asked for, how it is known that they are theirs, and in which form. */
public record OwnRecordsOrder(
    PatientId patient, OwnRecords.IdentityCheck check, OwnRecords.Form form, Locale language) {

  /** Says nothing of a person. */
  public String fileName() {
    return "own-records." + form.word();
  }

  public String mediaType() {
    return "application/" + form.word();
  }
}
