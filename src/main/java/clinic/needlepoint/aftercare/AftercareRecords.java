package clinic.needlepoint.aftercare;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this module writes into the log. The types say nothing of what was reported. */
@Component
class AftercareRecords implements RecordTypes {
  /** A paper left; the body names its code by number only. */
  static final RecordType HANDED_OVER =
      RecordType.of("aftercare.handed-over", Audience.SESSION, "session", "visit");

  static final RecordType REPORTED =
      RecordType.of("aftercare.reported", Audience.SCREENING, "visit");
  static final RecordType ANSWERED =
      RecordType.of("aftercare.answered", Audience.SCREENING, "visit");

  /** Somebody asked at the kiosk for all of their records. */
  static final RecordType RECORDS_ASKED = RecordType.of("records.asked", Audience.SESSION, "visit");

  /** All of somebody's records were read to be written into a file. */
  static final RecordType RECORDS_READ = RecordType.of("records.read", Audience.SESSION, "form");

  /** That file left whole; the key says which reading it is of. */
  static final RecordType RECORDS_HANDED_OVER =
      RecordType.of("records.handed-over", Audience.SESSION, "form", "of");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(
        HANDED_OVER, REPORTED, ANSWERED, RECORDS_ASKED, RECORDS_READ, RECORDS_HANDED_OVER);
  }
}
